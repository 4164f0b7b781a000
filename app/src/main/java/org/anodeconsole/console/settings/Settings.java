package org.anodeconsole.console.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose. Missing values take their defaults; values out of range are brought back into it.
 *
 * @param language {@code en} or {@code zh-CN}, or null to follow the system
 * @param fontSize in pixels, 10 to 24
 * @param refreshSeconds how often the state of anodes is asked for, 2 to 3,600, or {@link #NO_REFRESH}
 * @param page the page shown last
 * @param ownAnode the address the built-in anode was registered under last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        @Nullable String language,
        Theme theme,
        int fontSize,
        int refreshSeconds,
        @Nullable WindowPlace window,
        String page,
        String ownAnode) {

    /** The look of the window. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Where the window was, in screen pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    public static final int DEFAULT_FONT_SIZE = 14;
    public static final int SMALLEST_FONT_SIZE = 10;
    public static final int LARGEST_FONT_SIZE = 24;
    public static final int DEFAULT_REFRESH_SECONDS = 5;
    /** The state of anodes is asked for only when the user says so. */
    public static final int NO_REFRESH = -1;

    @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        fontSize = fontSize == 0 ? DEFAULT_FONT_SIZE : Math.clamp(fontSize, SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE);
        refreshSeconds = refreshSeconds == 0 ? DEFAULT_REFRESH_SECONDS
                : refreshSeconds == NO_REFRESH ? NO_REFRESH : Math.clamp(refreshSeconds, 2, 3_600);
        page = page == null ? "" : page;
        ownAnode = ownAnode == null ? "" : ownAnode;
    }

    public static Settings defaults() {
        return new Settings(null, Theme.SYSTEM, 0, 0, null, "", "");
    }

    public Settings withLanguage(@Nullable String chosen) {
        return new Settings(chosen, theme, fontSize, refreshSeconds, window, page, ownAnode);
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(language, chosen, fontSize, refreshSeconds, window, page, ownAnode);
    }

    public Settings withFontSize(int chosen) {
        return new Settings(language, theme, chosen, refreshSeconds, window, page, ownAnode);
    }

    public Settings withRefreshSeconds(int chosen) {
        return new Settings(language, theme, fontSize, chosen, window, page, ownAnode);
    }

    /** Whether the state of anodes is asked for again and again. */
    public boolean refreshes() {
        return refreshSeconds != NO_REFRESH;
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(language, theme, fontSize, refreshSeconds, place, page, ownAnode);
    }

    public Settings withPage(String shown) {
        return new Settings(language, theme, fontSize, refreshSeconds, window, shown, ownAnode);
    }

    public Settings withOwnAnode(String url) {
        return new Settings(language, theme, fontSize, refreshSeconds, window, page, url);
    }
}
