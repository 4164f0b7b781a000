package org.anodeconsole.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.anodes.HostResolver;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.doctor.Diagnosis;
import org.anodeconsole.console.doctor.Doctor;
import org.anodeconsole.console.doctor.DoctorWords;
import org.anodeconsole.console.doctor.HostConfiguration;
import org.anodeconsole.console.doctor.HttpWire;
import org.anodeconsole.console.doctor.ReportRecord;
import org.anodeconsole.console.doctor.Severity;
import org.anodeconsole.console.doctor.Statement;
import org.anodeconsole.console.doctor.Subject;
import org.anodeconsole.console.doctor.Surroundings;
import org.anodeconsole.console.doctor.checks.AllChecks;
import org.anodeconsole.console.hosts.LocalHost;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The Doctor for scripts: no window, no display, the verdict as exit code. */
@Command(
        name = "doctor",
        description = "Examine anodes and print what is wrong, why, and what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = ConsoleVersion.class,
        exitCodeOnInvalidInput = DoctorCommand.MISUSE,
        footer = {
            "",
            "The shape of the JSON is described in docs/doctor.md.",
            "Nothing is changed and no anode is started; a console may run at the same time."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing is wrong, or hints only",
            "1:at least one warning",
            "2:at least one error",
            "64:the command line is wrong",
            "70:the Doctor itself failed"
        },
        exitCodeOnExecutionException = DoctorCommand.FAILURE)
final class DoctorCommand implements Callable<Integer> {
    static final int MISUSE = 64;
    static final int FAILURE = 70;
    private static final int LONGEST_SECONDS = 600;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--url", paramLabel = "HOST:PORT", required = true, description = "an anode; may be given several times")
    List<String> urls = List.of();

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Option(names = "--language", paramLabel = "TAG", description = "en or zh-CN; as the system when it is not given")
    @Nullable Locale language;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long one check may take, 1 to 600; ${DEFAULT-VALUE} when it is not given. What takes longer counts as not checked")
    int timeout;

    @Option(names = "--config", paramLabel = "FILE", description = "the anode’s taosanode.ini or taosanode.config.py, if it is on this computer")
    @Nullable Path config;

    @Option(names = "--sql", paramLabel = "SQL", description = "an analysis statement that failed, to look at; it is not run")
    String sql = "";

    @Option(names = "--error", paramLabel = "TEXT", description = "what was said when it failed, such as 0x80000441")
    String failure = "";

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        // Libraries would otherwise log to the output that scripts read.
        ConsoleLog.silence();
        Messages messages = new Messages(language == null ? Locale.getDefault() : language);
        CommandLine commandLine = spec().commandLine();
        List<Subject> subjects = subjects(commandLine, messages);
        OkHttpClient client = new OkHttpClient();
        Surroundings around = Surroundings.of(new HttpWire(client), HostResolver.ofSystem())
                .withStatement(new Statement(sql, failure));
        Path file = config;
        if (file != null) {
            String path = file.toAbsolutePath().toString();
            around = around.withConfigurations(
                    anode -> Optional.of(new HostConfiguration(new LocalHost(), List.of(path), IniTarget.REFERENCE)));
        }
        Doctor doctor = new Doctor(AllChecks.list(), Duration.ofSeconds(timeout), Doctor.ANODES_AT_ONCE, Clock.systemUTC());
        Diagnosis diagnosis = doctor.examine(subjects, around, Progress.NONE);
        ReportRecord report = ReportRecord.of(diagnosis, new DoctorWords(messages));
        PrintWriter out = commandLine.getOut();
        if (json) {
            out.println(JSON.writeValueAsString(report));
        } else {
            report.lines(new DoctorWords(messages)).forEach(out::println);
        }
        out.flush();
        return exitCode(diagnosis.worst());
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("a command is run by its command line");
        }
        return spec;
    }

    /** Each anode once, in whatever spelling it was given again. */
    private List<Subject> subjects(CommandLine commandLine, Messages messages) {
        if (timeout < 1 || timeout > LONGEST_SECONDS) {
            throw new CommandLine.ParameterException(
                    commandLine, "--timeout is " + timeout + "; give a number of seconds from 1 to " + LONGEST_SECONDS);
        }
        Path file = config;
        if (file != null && !Files.isReadable(file)) {
            throw new CommandLine.ParameterException(commandLine, "--config: there is no file to read at " + file);
        }
        Map<AnodeAddress, Subject> subjects = new LinkedHashMap<>();
        for (String url : urls) {
            try {
                subjects.putIfAbsent(AnodeAddress.parse(url), new Subject(url, Optional.empty()));
            } catch (ProblemException e) {
                Problem problem = ProblemException.describe(e, messages);
                throw new CommandLine.ParameterException(commandLine, "--url: " + problem.what() + " " + problem.remedy(), e);
            }
        }
        return List.copyOf(subjects.values());
    }

    static int exitCode(Optional<Severity> worst) {
        return switch (worst.orElse(Severity.INFO)) {
            case INFO -> 0;
            case WARNING -> 1;
            case ERROR -> 2;
        };
    }
}
