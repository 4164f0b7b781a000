package org.anodeconsole.console.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Page;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of pages at the left. */
final class NavigationPane extends VBox {
    NavigationPane(List<Page> pages, ShellViewModel shell, Messages messages) {
        getStyleClass().add("navigation");
        setId("navigation");
        Label product = new Label();
        product.textProperty().bind(messages.bind("shell.product"));
        product.getStyleClass().add("product");
        getChildren().add(product);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < pages.size(); i++) {
            getChildren().add(button(pages.get(i), i + 1, group, shell, messages));
        }
    }

    private static ToggleButton button(Page page, int number, ToggleGroup group, ShellViewModel shell, Messages messages) {
        ToggleButton button = new ToggleButton();
        button.setId("nav-" + page.name());
        button.textProperty().bind(messages.bind("page." + page.name()));
        button.setGraphic(new FontIcon(page.icon()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind("shell.shortcut", "Ctrl+" + number));
        button.setTooltip(tooltip);
        button.setSelected(page.name().equals(shell.currentProperty().get()));
        shell.currentProperty().addListener((source, before, after) -> button.setSelected(page.name().equals(after)));
        button.setOnAction(event -> {
            // A second click must not deselect the page that is shown.
            button.setSelected(true);
            shell.show(page.name());
        });
        return button;
    }
}
