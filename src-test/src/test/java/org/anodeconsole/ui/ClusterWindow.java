package org.anodeconsole.ui;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.anodeconsole.cluster.TestCluster;
import org.anodeconsole.console.anodes.AnodesView;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.LocalRegistry;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.cluster.ClusterSession;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.anodeconsole.console.workbench.AnalysisRunner;
import org.anodeconsole.console.workbench.AnalyticsPlanViewModel;
import org.anodeconsole.console.workbench.BacktestViewModel;
import org.anodeconsole.console.workbench.ClusterButtonPane;
import org.anodeconsole.console.workbench.ComparisonViewModel;
import org.anodeconsole.console.workbench.DataViewModel;
import org.anodeconsole.console.workbench.ExperimentViewModel;
import org.anodeconsole.console.workbench.RunSettingsViewModel;
import org.anodeconsole.console.workbench.TakeAwayViewModel;
import org.anodeconsole.console.workbench.WorkbenchView;
import org.anodeconsole.console.workbench.WorkbenchViewModel;

/** The pages of the console that work with a cluster, in a window, connected to a stand-in. */
final class ClusterWindow implements AutoCloseable {
    final Messages messages = new Messages(Locale.ENGLISH);
    final AnodesViewModel anodes;
    final WorkbenchViewModel workbench;
    final SimpleObjectProperty<ClusterSession> session = new SimpleObjectProperty<>();
    final Scene scene;
    private final TestCluster cluster;
    private final LocalRegistry own;
    private final Page anodesPage;
    private final Page workbenchPage;
    private final StackPane place = new StackPane();
    private final Stage stage;

    /** To be called on the JavaFX thread. It begins without a cluster. */
    ClusterWindow(TestCluster cluster, Path home, ObservableList<AnodeAddress> addresses) throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        this.cluster = cluster;
        TaskRunner tasks = new TaskRunner(UiThread.javaFx());
        own = LocalRegistry.open(home.resolve("registry.mv.db"), cluster.client());
        anodes = new AnodesViewModel(
                own, new RegistrationPreflight(cluster.client(), HostResolver.ofSystem()), cluster.client(), tasks, messages);
        AnalysisRunner runner = new AnalysisRunner(cluster.client());
        workbench = new WorkbenchViewModel(
                new DataViewModel(tasks, messages, ZoneOffset.UTC), new RunSettingsViewModel(cluster.client(), tasks, addresses),
                runner, tasks, messages);
        ComparisonViewModel comparison = new ComparisonViewModel(workbench);
        ExperimentViewModel experiments = new ExperimentViewModel(workbench, tasks, messages);
        WorkbenchView.Parts parts = new WorkbenchView.Parts(
                comparison, new BacktestViewModel(workbench, runner, tasks, messages), experiments,
                new AnalyticsPlanViewModel(workbench, tasks, messages, session),
                new TakeAwayViewModel(workbench, comparison, experiments, tasks, messages), (title, name) -> Optional.empty(),
                (title, kind, patterns) -> Optional.empty());
        anodesPage = new AnodesView(anodes, messages);
        workbenchPage = new WorkbenchView(workbench, parts, messages, owner -> Optional.empty(),
                new ClusterButtonPane(session, workbench.data(), tasks, messages));
        place.getStyleClass().add("page-place");
        scene = new Scene(place, 1_280, 800);
        scene.getStylesheets().add(Messages.class.getResource("/org/anodeconsole/console/shell/console.css").toExternalForm());
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        showAnodes();
    }

    static ObservableList<AnodeAddress> addresses(AnodeAddress... all) {
        return FXCollections.observableArrayList(all);
    }

    void connect() {
        session.set(cluster.session());
        anodes.use(cluster.registry());
    }

    void disconnect() {
        session.set(null);
        anodes.use(own);
    }

    void showAnodes() {
        place.getChildren().setAll(anodesPage.content());
        anodesPage.refresh();
    }

    void showWorkbench() {
        place.getChildren().setAll(workbenchPage.content());
        workbenchPage.refresh();
    }

    /** To be called on the JavaFX thread. */
    @Override
    public void close() {
        stage.close();
        own.close();
    }
}
