package org.anodeconsole.console.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.anodeconsole.console.settings.SettingsStore;

/** Which page is shown. The choice is remembered from run to run. */
public final class ShellViewModel {
    private final List<String> pages;
    private final SettingsStore settings;
    private final ReadOnlyObjectWrapper<String> current;

    /** @param pages the names of all pages, the one for newcomers first */
    public ShellViewModel(List<String> pages, SettingsStore settings) {
        this.pages = List.copyOf(pages);
        this.settings = settings;
        String last = settings.current().page();
        this.current = new ReadOnlyObjectWrapper<>(pages.contains(last) ? last : pages.getFirst());
    }

    public List<String> pages() {
        return pages;
    }

    public ReadOnlyObjectProperty<String> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * Shows a page.
     *
     * @throws IllegalArgumentException when there is no such page
     */
    public void show(String page) {
        if (!pages.contains(page)) {
            throw new IllegalArgumentException("There is no page " + page + "; there are " + pages);
        }
        current.set(page);
        settings.change(before -> before.withPage(page));
    }
}
