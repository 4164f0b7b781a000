package org.anodeconsole.console.services;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.services.layout.LayoutPane;
import org.anodeconsole.console.services.statistics.StatisticsPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to see of the chosen service: its log, its statistics, and the installation on its computer. */
final class ServiceDetailsPane extends TabPane {
    private static final double LEAST_HEIGHT = 420;

    private final HostViewModel host;
    private final Messages messages;
    private final FilePicker files;
    private final Map<ServiceEntry, Node> logs = new HashMap<>();
    private final Map<ServiceEntry, Node> numbers = new HashMap<>();
    private final Tab log;
    private final Tab statistics;

    ServiceDetailsPane(HostViewModel host, Messages messages, FilePicker files) {
        this.host = host;
        this.messages = messages;
        this.files = files;
        this.log = tab("log", Feather.FILE_TEXT);
        this.statistics = tab("statistics", Feather.ACTIVITY);
        Tab layout = tab("layout", Feather.FOLDER);
        setId("services-details");
        accessibleTextProperty().bind(messages.bind("services.details"));
        setMinHeight(LEAST_HEIGHT);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add(Styles.TABS_CLASSIC);
        layout.setContent(framed(host.layout()
                .<Node>map(model -> new LayoutPane(model, messages))
                .orElseGet(() -> sentence(host.host().computer().isPresent() ? "services.layout.embedded" : "services.layout.unknown"))));
        getTabs().addAll(log, statistics, layout);
        getSelectionModel().selectedItemProperty().subscribe(
                chosen -> host.setStatisticsShown(Objects.equals(chosen, statistics)));
    }

    private Tab tab(String name, Feather icon) {
        Tab tab = new Tab();
        tab.setId("services-tab-" + name);
        tab.setGraphic(new FontIcon(icon));
        tab.textProperty().bind(messages.bind("services.tab." + name));
        return tab;
    }

    void show(@Nullable ServiceEntry service) {
        if (service == null) {
            log.setContent(null);
            statistics.setContent(null);
            return;
        }
        logs.keySet().retainAll(host.services());
        numbers.keySet().retainAll(host.services());
        log.setContent(logs.computeIfAbsent(service, entry -> framed(new LogPane(entry.log(), messages, files))));
        statistics.setContent(numbers.computeIfAbsent(service, entry -> framed(entry.statistics()
                .<Node>map(model -> new StatisticsPane(model, messages))
                .orElseGet(() -> sentence(host.host().computer().isPresent() ? "services.statistics.none" : "services.statistics.noHost")))));
    }

    private Node sentence(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private static Node framed(Node content) {
        StackPane frame = new StackPane(content);
        frame.setPadding(new Insets(10, 0, 0, 0));
        StackPane.setAlignment(content, Pos.TOP_LEFT);
        return frame;
    }
}
