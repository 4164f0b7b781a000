package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/** The icon and the tone of a state. The word always stands beside them. */
record ServiceIcon(Feather icon, String tone) {
    static ServiceIcon of(ServiceState state) {
        return switch (state) {
            case STOPPED -> new ServiceIcon(Feather.SQUARE, Styles.TEXT_MUTED);
            case STARTING, STOPPING -> new ServiceIcon(Feather.LOADER, Styles.WARNING);
            case RUNNING -> new ServiceIcon(Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case FAILED -> new ServiceIcon(Feather.X_CIRCLE, Styles.DANGER);
            case UNKNOWN -> new ServiceIcon(Feather.HELP_CIRCLE, Styles.WARNING);
            case NOT_INSTALLED -> new ServiceIcon(Feather.SLASH, Styles.TEXT_MUTED);
        };
    }
}
