package org.anodeconsole.console.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose. Missing values take their defaults; values out of range are brought back into it.
 *
 * @param language {@code en} or {@code zh-CN}, or null to follow the system
 * @param fontSize in pixels, 10 to 24
 * @param refreshSeconds how often the state of anodes is asked for, 2 to 3,600, or {@link #NO_REFRESH}
 * @param window where the window was; null before it was closed for the first time
 * @param page the page shown last
 * @param ownAnode the address the built-in anode was registered under last
 * @param layout how the user arranged tables and splits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        @Nullable String language,
        Theme theme,
        int fontSize,
        int refreshSeconds,
        @Nullable WindowPlace window,
        String page,
        String ownAnode,
        ViewLayout layout) {

    /** The look of the window. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Where the window was, in screen pixels. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
        private static final double FARTHEST = 100_000;

        /** Whether a window can be there at all; a file may have been edited by hand. */
        boolean possible() {
            return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST
                    && width > 0 && width <= FARTHEST && height > 0 && height <= FARTHEST;
        }
    }

    public static final int DEFAULT_FONT_SIZE = 14;
    public static final int SMALLEST_FONT_SIZE = 10;
    public static final int LARGEST_FONT_SIZE = 24;
    public static final int DEFAULT_REFRESH_SECONDS = 5;
    public static final int SHORTEST_REFRESH_SECONDS = 2;
    public static final int LONGEST_REFRESH_SECONDS = 3_600;
    /** The state of anodes is asked for only when the user says so. */
    public static final int NO_REFRESH = -1;

    @SuppressWarnings("NullAway") // Jackson passes null for what a file leaves out.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        fontSize = fontSize == 0 ? DEFAULT_FONT_SIZE : Math.clamp(fontSize, SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE);
        refreshSeconds = refreshSeconds == 0 ? DEFAULT_REFRESH_SECONDS
                : refreshSeconds == NO_REFRESH ? NO_REFRESH
                : Math.clamp(refreshSeconds, SHORTEST_REFRESH_SECONDS, LONGEST_REFRESH_SECONDS);
        window = window != null && window.possible() ? window : null;
        page = page == null ? "" : page;
        ownAnode = ownAnode == null ? "" : ownAnode;
        layout = layout == null ? ViewLayout.untouched() : layout;
    }

    public static Settings defaults() {
        return new Settings(null, Theme.SYSTEM, 0, 0, null, "", "", ViewLayout.untouched());
    }

    public Settings withLanguage(@Nullable String chosen) {
        return with(draft -> draft.language = chosen);
    }

    public Settings withTheme(Theme chosen) {
        return with(draft -> draft.theme = chosen);
    }

    public Settings withFontSize(int chosen) {
        return with(draft -> draft.fontSize = chosen);
    }

    public Settings withRefreshSeconds(int chosen) {
        return with(draft -> draft.refreshSeconds = chosen);
    }

    /** Whether the state of anodes is asked for again and again. */
    public boolean refreshes() {
        return refreshSeconds != NO_REFRESH;
    }

    public Settings withWindow(WindowPlace place) {
        return with(draft -> draft.window = place);
    }

    public Settings withPage(String shown) {
        return with(draft -> draft.page = shown);
    }

    public Settings withOwnAnode(String url) {
        return with(draft -> draft.ownAnode = url);
    }

    public Settings withLayout(ViewLayout arranged) {
        return with(draft -> draft.layout = arranged);
    }

    /** Every choice as it is before the first; where the user is, and what is registered, stays. */
    public Settings reset() {
        return defaults().with(draft -> {
            draft.window = window;
            draft.page = page;
            draft.ownAnode = ownAnode;
        });
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Settings(
                draft.language, draft.theme, draft.fontSize, draft.refreshSeconds, draft.window, draft.page, draft.ownAnode,
                draft.layout);
    }

    /** Settings while one of them is being changed. */
    private static final class Draft {
        private @Nullable String language;
        private Theme theme;
        private int fontSize;
        private int refreshSeconds;
        private @Nullable WindowPlace window;
        private String page;
        private String ownAnode;
        private ViewLayout layout;

        Draft(Settings from) {
            language = from.language;
            theme = from.theme;
            fontSize = from.fontSize;
            refreshSeconds = from.refreshSeconds;
            window = from.window;
            page = from.page;
            ownAnode = from.ownAnode;
            layout = from.layout;
        }
    }
}
