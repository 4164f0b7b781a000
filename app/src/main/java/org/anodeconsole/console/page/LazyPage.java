package org.anodeconsole.console.page;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** A page whose content is built when it is asked for: a window that need not show it appears sooner. */
public final class LazyPage<P extends Page> implements Page {
    private final String name;
    private final Ikon icon;
    private final Supplier<P> build;
    private @Nullable P built;

    /** @param build called once; the page must have this name */
    public LazyPage(String name, Ikon icon, Supplier<P> build) {
        this.name = name;
        this.icon = icon;
        this.build = build;
    }

    /** The page itself, built now when nobody asked for it before. */
    public P built() {
        P page = built;
        if (page == null) {
            page = build.get();
            if (!page.name().equals(name)) {
                throw new IllegalStateException("the page " + name + " calls itself " + page.name());
            }
            built = page;
        }
        return page;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public Node content() {
        return built().content();
    }

    @Override
    public void refresh() {
        built().refresh();
    }

    @Override
    public List<Action> actions() {
        return built().actions();
    }
}
