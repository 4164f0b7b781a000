package org.anodeconsole.anode.cli;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.config.AnodeSettings.LogLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two logs: one line per request, and what the application has to say. Both rotate at 50 MB and keep five old files.
 * Lines are written by a thread of their own and dropped when it cannot keep up, so that a slow or full disk never delays an
 * answer; a log that cannot be opened goes to standard error.
 */
final class LogFiles implements AutoCloseable {
    private static final String ACCESS = "anode.access";
    private static final String APPLICATION = "anode.app";
    private static final String APPLICATION_LINE =
            "%d{\"yyyy-MM-dd HH:mm:ss,SSS\"} - %thread - %replace(%level){'^WARN$','WARNING'} - %replace(%msg){'[\\r\\n]+',' '}%n";
    private static final String ACCESS_LINE = "%msg%n";
    private static final long LARGEST_FILE = 50L << 20;
    private static final int OLD_FILES = 5;
    private static final int LINES_WAITING = 8192;
    private static final int MOST_FLUSH_MILLIS = 2000;

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    private LogFiles() {}

    static LogFiles open(AnodeSettings settings) {
        return open(settings.accessLog(), Optional.of(settings.appLog()), settings.logLevel());
    }

    /**
     * Opens both logs.
     *
     * @param access standard output when absent
     * @param application standard error when absent
     */
    static LogFiles open(Optional<Path> access, Optional<Path> application, LogLevel level) {
        LogFiles files = new LogFiles();
        files.context.reset();
        files.logger(ACCESS, ACCESS_LINE, access, "System.out");
        files.logger(APPLICATION, APPLICATION_LINE, application, "System.err");
        files.context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        files.context.getLogger(ACCESS).setLevel(Level.INFO);
        files.setLevel(level);
        return files;
    }

    Logger access() {
        return context.getLogger(ACCESS);
    }

    Logger application() {
        return context.getLogger(APPLICATION);
    }

    void setLevel(LogLevel level) {
        context.getLogger(APPLICATION).setLevel(switch (level) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARN -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        });
    }

    private void logger(String name, String pattern, Optional<Path> file, String otherwise) {
        OutputStreamAppender<ILoggingEvent> target =
                file.isPresent() ? fileOrStandardError(file.get()) : standard(otherwise);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        target.setEncoder(encoder);
        target.start();
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName(name);
        queue.setQueueSize(LINES_WAITING);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.setMaxFlushTime(MOST_FLUSH_MILLIS);
        queue.addAppender(target);
        queue.start();
        ch.qos.logback.classic.Logger logger = context.getLogger(name);
        logger.setAdditive(false);
        logger.addAppender(queue);
    }

    private OutputStreamAppender<ILoggingEvent> fileOrStandardError(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            return rolling(file);
        } catch (IOException e) {
            System.err.println("anoded: the log " + file + " cannot be written (" + e + "); its lines go to standard error");
            return standard("System.err");
        }
    }

    private ConsoleAppender<ILoggingEvent> standard(String stream) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget(stream);
        return appender;
    }

    private RollingFileAppender<ILoggingEvent> rolling(Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(appender);
        names.setFileNamePattern(file + ".%i");
        names.setMinIndex(1);
        names.setMaxIndex(OLD_FILES);
        names.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(LARGEST_FILE));
        size.start();
        appender.setRollingPolicy(names);
        appender.setTriggeringPolicy(size);
        return appender;
    }

    /** Writes what waits. */
    @Override
    public void close() {
        context.stop();
    }
}
