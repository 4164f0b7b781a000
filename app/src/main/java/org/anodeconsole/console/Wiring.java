package org.anodeconsole.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.anodeconsole.anode.process.AnodedProgram;
import org.anodeconsole.console.anodes.AnodesView;
import org.anodeconsole.console.anodes.AnodesViewModel;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.anodes.LocalRegistry;
import org.anodeconsole.console.anodes.RegistrationPreflight;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.monitoring.OverviewView;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.LazyPage;
import org.anodeconsole.console.page.OpenFileDialog;
import org.anodeconsole.console.page.Page;
import org.anodeconsole.console.page.SaveFileDialog;
import org.anodeconsole.console.services.EmbeddedAnode;
import org.anodeconsole.console.services.EmbeddedHost;
import org.anodeconsole.console.settings.AppDirectories;
import org.anodeconsole.console.settings.DirectoryOpener;
import org.anodeconsole.console.settings.Settings;
import org.anodeconsole.console.settings.SettingsStore;
import org.anodeconsole.console.shell.CrashReports;
import org.anodeconsole.console.shell.MainWindow;
import org.anodeconsole.console.shell.SettingsView;
import org.anodeconsole.console.shell.SettingsViewModel;
import org.anodeconsole.console.shell.ShellViewModel;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.anodeconsole.console.workbench.AnalysisRunner;
import org.anodeconsole.console.workbench.AnalyticsPlanViewModel;
import org.anodeconsole.console.workbench.BacktestViewModel;
import org.anodeconsole.console.workbench.ClusterButtonPane;
import org.anodeconsole.console.workbench.ComparisonViewModel;
import org.anodeconsole.console.workbench.CsvFileDialog;
import org.anodeconsole.console.workbench.DataViewModel;
import org.anodeconsole.console.workbench.ExperimentViewModel;
import org.anodeconsole.console.workbench.RunSettingsViewModel;
import org.anodeconsole.console.workbench.TakeAwayViewModel;
import org.anodeconsole.console.workbench.WorkbenchView;
import org.anodeconsole.console.workbench.WorkbenchViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: the only place that knows all features and says {@code new} across them. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final UiThread uiThread = UiThread.javaFx();
    private final TaskRunner tasks = new TaskRunner(uiThread);
    private final AnodeClient client = new AnodeClient(HeadStart.http());
    private final @Nullable TemporaryHome temporaryHome;
    private final SettingsStore settings;
    private final Messages messages;
    private final LocalRegistry registry;
    private final ClustersRoom clusters;
    private final EmbeddedAnode embedded;
    private final ModelsRoom models;
    private final EmbeddedHost embeddedHost;
    private final AnodesViewModel anodes;
    private final ServicesRoom services;
    private final ConfigurationRoom configuration;
    private final DoctorRoom doctor;
    private final WorkbenchViewModel workbench;
    private final WorkbenchView.Parts workbenchParts;
    private final MonitoringRoom monitoring;
    private final Path state;
    private final CrashReports crashes;
    private final Thread.@Nullable UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private @Nullable FirstConsole first;
    private final ShellViewModel shell;
    private final MainWindow window;

    Wiring(LaunchOptions options) throws IOException, ProblemException {
        temporaryHome = options.usesTemporaryHome() ? TemporaryHome.create() : null;
        AppDirectories directories = temporaryHome == null ? options.directories() : AppDirectories.under(temporaryHome.path());
        directories.create();
        ConsoleLog.start(directories.state(), options.debug);
        state = directories.state();
        crashes = new CrashReports(state, Clock.systemUTC());
        settings = SettingsStore.open(directories.config(), uiThread);
        Settings.@Nullable Theme theme = options.theme;
        if (theme != null) {
            settings.change(before -> before.withTheme(theme));
        }
        Locale language = options.language;
        if (language != null) {
            settings.change(before -> before.withLanguage(Messages.supported(language).toLanguageTag()));
        }
        messages = new Messages(Messages.chosen(settings.current().language()));
        registry = LocalRegistry.open(directories.data().resolve("registry.mv.db"), client);
        clusters = new ClustersRoom(directories.config(), temporaryHome == null, tasks, messages, () -> window().scene().getWindow());
        embedded = new EmbeddedAnode(AnodedProgram.ofThisProcess(), client, directories);
        models = new ModelsRoom(directories, embedded, client, tasks, messages);
        embeddedHost = new EmbeddedHost(embedded, models.servers(), new LocalHost());
        anodes = new AnodesViewModel(registry, new RegistrationPreflight(client, HostResolver.ofSystem()), client, tasks, messages);
        new RegistryChoice(clusters.connections().sessionProperty(), anodes, registry, client).follow();
        services = new ServicesRoom(
                embeddedHost, directories.config(), client, tasks, messages, () -> window().scene().getWindow());
        configuration = new ConfigurationRoom(
                directories, embedded, new LocalHost(), services::installations, services::anode,
                new ClusterReach(clusters.connections().currentProperty()::get), client, tasks, messages);
        doctor = new DoctorRoom(
                directories,
                new DoctorRoom.Sources(
                        anodes::registry, clusters.connections().sessionProperty()::get, clusters::names, services::installations,
                        services::of, embeddedHost::services, embedded::address, settings::current,
                        configuration::replaced),
                anodes.list(), tasks, messages, saving(), () -> shell().show(services.page().name()));
        AnalysisRunner runner = new AnalysisRunner(client);
        workbench = workbench(runner);
        ComparisonViewModel comparison = new ComparisonViewModel(workbench);
        ExperimentViewModel experiments = new ExperimentViewModel(workbench, tasks, messages);
        workbenchParts = new WorkbenchView.Parts(
                comparison,
                new BacktestViewModel(workbench, runner, tasks, messages),
                experiments,
                new AnalyticsPlanViewModel(workbench, tasks, messages, clusters.connections().sessionProperty()),
                new TakeAwayViewModel(workbench, comparison, experiments, tasks, messages),
                saving(),
                new OpenFileDialog(() -> window().scene().getWindow()));
        monitoring = new MonitoringRoom(
                directories.data(), anodes, services.model().hosts(), client, tasks, messages,
                () -> window().scene().getWindow(), Clock.systemUTC());
        configuration.whenSaved(monitoring::saved);
        // From here on the registry is held: no other console of this user runs.
        crashes.begin();
        Thread.setDefaultUncaughtExceptionHandler(crashes::failed);
        List<Page> pages = pages(directories);
        shell = new ShellViewModel(pages.stream().map(Page::name).toList(), settings);
        window = new MainWindow(pages, shell, tasks, messages, settings, anodes.list().asOfProperty(), crashes);
        window.showConnection(clusters.chooser());
    }

    private WorkbenchViewModel workbench(AnalysisRunner runner) {
        return new WorkbenchViewModel(
                new DataViewModel(tasks, messages, ZoneId.systemDefault()),
                new RunSettingsViewModel(client, tasks, addresses()),
                runner,
                tasks,
                messages);
    }

    private ObservableList<AnodeAddress> addresses() {
        return new AnodeAddresses(anodes, embedded::address).addresses();
    }

    private List<Page> pages(AppDirectories directories) {
        LazyPage<AnodesView> anodesPage = new LazyPage<>("anodes", Feather.CPU, () -> new AnodesView(anodes, messages));
        OverviewView overview = monitoring.page(
                anode -> {
                    shell().show(anodesPage.name());
                    anodesPage.built().select(anode);
                },
                () -> {
                    shell().show(anodesPage.name());
                    anodesPage.built().register();
                });
        return List.of(
                overview,
                anodesPage,
                services.page(),
                new LazyPage<>("configuration", Feather.SLIDERS, configuration::page),
                new LazyPage<>("workbench", Feather.TRENDING_UP, () -> new WorkbenchView(
                        workbench, workbenchParts, messages, CsvFileDialog.ofTheSystem(messages),
                        new ClusterButtonPane(clusters.connections().sessionProperty(), workbench.data(), tasks, messages))),
                new LazyPage<>("models", Feather.BOX, () -> models.page(services.model(), addresses())),
                doctor.page(),
                new LazyPage<>("settings", Feather.SETTINGS,
                        () -> new SettingsView(settingsModel(), directories, registry.setAside(), messages)));
    }

    private SettingsViewModel settingsModel() {
        return new SettingsViewModel(
                settings,
                new SettingsViewModel.Elsewhere(
                        clusters.connections(), clusters::manage, services.sshHosts(), () -> shell().show("services"),
                        () -> services.page().built().addSshHost()),
                DirectoryOpener.ofThisSystem(), tasks, messages);
    }

    private FilePicker saving() {
        return new SaveFileDialog(() -> window().scene().getWindow());
    }

    MainWindow window() {
        return window;
    }

    UiThread uiThread() {
        return uiThread;
    }

    ShellViewModel shell() {
        return shell;
    }

    /** Starts what goes on by itself once the window is shown. */
    void begin() {
        clusters.connections().resume();
        try {
            first = FirstConsole.listen(state, () -> uiThread.run(window::bringToFront));
        } catch (IOException e) {
            LOG.warn("A second console will not find this one", e);
        }
        new OwnAnode(embedded, registry, anodes.list(), settings, tasks, messages).start();
        monitoring.begin(settings);
    }

    /** Visits all pages and draws them into files; not to be called on the window's thread. */
    void walk(Path directory) throws IOException, InterruptedException {
        ScreenshotWalk walk = new ScreenshotWalk(uiThread, window.scene(), shell, directory);
        new Tour(walk, anodes.list(), workbench, models.models(), doctor.model()).prepare();
        walk.draw();
    }

    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        monitoring.close();
        services.close();
        configuration.close();
        clusters.close();
        tasks.close();
        embeddedHost.close();
        registry.close();
        settings.close();
        crashes.end();
        if (temporaryHome != null) {
            temporaryHome.close();
        }
    }
}
