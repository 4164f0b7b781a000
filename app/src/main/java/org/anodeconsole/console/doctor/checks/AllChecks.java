package org.anodeconsole.console.doctor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Severity;

/** Every check there is. */
public final class AllChecks {
    private static final Set<String> CONFIGURATION_ELSEWHERE =
            Set.of("daemonize", "debug-level", "http-timeout-missing", "http-timeout-short", "harakiri-short",
                    "stats-exposed", "open-to-network", "draw-result-on", "python-daemon", "python-timeout", "python-timeout-missing",
                    "python-debug", "python-debug-server", "python-open", "python-draw");

    private AllChecks() {}

    /** In the order they are asked: first whether it answers, last what costs an analysis. */
    public static List<Check> list() {
        List<Check> all = new ArrayList<>(ofAnswers());
        all.addAll(ofRegistration());
        all.addAll(ofConfiguration());
        all.addAll(ofHost());
        all.addAll(ofStatement());
        all.addAll(List.of(
                new RefusesForecast(), new RefusesDetection(), new HiddenErrors(), new SixteenRows(), new ModelService()));
        return List.copyOf(all);
    }

    private static List<Check> ofAnswers() {
        return List.of(
                new ServiceUnreachable(), new ApplicationNotLoaded(), new NotAnAnode(), new BadAnswer(), new SlowStatus(),
                new ListProtocol(), new CrashingName(), new CapitalName(), new NoAlgorithms());
    }

    private static List<Check> ofRegistration() {
        return List.of(
                new MissingAlgorithms(), new StaleAlgorithms(), new DuplicateAnode(), new LongAddress(),
                new OfflineForCluster(), new LoopbackAddress(), new UnknownTypes(), new VersionGap(), new TwoClusters(),
                new SeveralProviders(), new LongQueries(), new OldServer());
    }

    private static List<Check> ofConfiguration() {
        return List.of(
                new BoundToLoopback(),
                IniFindings.of("daemonize", "daemonize", "python-daemon"),
                IniFindings.of("query-timeout", "http-timeout-missing", "http-timeout-short", "harakiri-short", "python-timeout",
                        "python-timeout-missing"),
                IniFindings.of("debug-log", "debug-level", "python-debug", "python-debug-server"),
                IniFindings.of("exposed", "stats-exposed", "open-to-network", "python-open"),
                IniFindings.of("draws-results", "draw-result-on", "python-draw"),
                new IniFindings("configuration-errors", finding ->
                        finding.severity() == org.anodeconsole.anode.config.Finding.Severity.ERROR
                                && !CONFIGURATION_ELSEWHERE.contains(finding.code())));
    }

    private static List<Check> ofHost() {
        return List.of(
                new UnitName(), new ActiveButUnusable(), new MissingUwsgi(), new PythonEnvironment(), new MissingCompiler(),
                new ModelMemory(), new LogGrowth(), new SecondIni());
    }

    private static List<Check> ofStatement() {
        return List.of(
                new CrashingStatement(), new DoubtfulStatement(), new TooManySteps(), new TooManyRows(), new TooFewRows(),
                new DriverTimeout(),
                new FailureText("anode-unreachable", Severity.ERROR, "0x441", "can't access", "can’t access"),
                new FailureText("not-loaded", Severity.ERROR, "0x443", "algorithm not loaded"),
                new FailureText("refused-analysis", Severity.ERROR, "0x445", "0x447", "anode return error", "white noise", "white-noise"),
                new FailureText("unreadable-answer", Severity.ERROR, "0x11b", "invalid json format"),
                new FailureText("rows-refused", Severity.ERROR, "0x446", "0x449", "too many input rows", "not enough rows"),
                new FailureText("websocket-login", Severity.ERROR, "0x2321"),
                new FailureText("white-list", Severity.ERROR, "whitelist", "white list"));
    }
}
