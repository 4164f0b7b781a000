package org.anodeconsole.console.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.anodeconsole.console.settings.Settings;

/** Puts the chosen look on the window, and follows the choice and the system while it runs. */
final class ThemeSwitch {
    /** For the few colours of the theme that are too faint in the dark. */
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ReadOnlyObjectProperty<Settings> settings;

    ThemeSwitch(ReadOnlyObjectProperty<Settings> settings) {
        this.settings = settings;
    }

    void apply(Scene scene) {
        settings.addListener((source, before, after) -> show(scene));
        Platform.getPreferences().colorSchemeProperty().addListener((source, before, after) -> show(scene));
        show(scene);
    }

    private void show(Scene scene) {
        Settings.Theme theme = settings.get().theme();
        boolean dark = theme == Settings.Theme.DARK
                || (theme == Settings.Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        scene.getRoot().setStyle("-fx-font-size: " + settings.get().fontSize() + "px;");
    }
}
