package org.anodeconsole.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console's own log: {@code console.log} in its state directory, three files of at most 10 MB. */
final class ConsoleLog {
    private static final String LINE = "%d{\"yyyy-MM-dd HH:mm:ss,SSS\"} - %thread - %level - %logger{0} - %msg%n";
    private static final long LARGEST_FILE = 10L << 20;
    private static final int OLD_FILES = 2;

    private ConsoleLog() {}

    /** For commands, whose output belongs to scripts. */
    static void silence() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    /** @param debug finer entries of this program's own, and all entries on standard error as well */
    static void start(Path directory, boolean debug) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Path file = directory.resolve("console.log");
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(OLD_FILES);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(LARGEST_FILE));
        trigger.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        appender.setEncoder(lines(context));
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        // The driver writes stack traces of what we report in words, and at the finer levels passwords.
        context.getLogger("com.taosdata").setLevel(Level.OFF);
        if (debug) {
            context.getLogger("org.anodeconsole").setLevel(Level.DEBUG);
            root.addAppender(terminal(context));
            context.getLogger(ConsoleLog.class).debug(
                    "Java {} on {}, this log in {}", Runtime.version(), System.getProperty("os.name"), file);
        }
    }

    private static ConsoleAppender<ILoggingEvent> terminal(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(lines(context));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder lines(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }
}
