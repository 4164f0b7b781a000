package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A command line run by {@code sh}, which dies of a signal and with its channel. */
final class ShellProgram implements Command {
    private final String line;
    private InputStream input;
    private OutputStream output;
    private OutputStream errors;
    private ExitCallback callback;
    private Process process;

    ShellProgram(String line) {
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream in) {
        input = in;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        output = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        errors = err;
    }

    @Override
    public void setExitCallback(ExitCallback exit) {
        callback = exit;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        process = new ProcessBuilder("sh", "-c", line).start();
        environment.addSignalListener((from, signal) -> end());
        pump(input, process.getOutputStream());
        Thread out = pump(process.getInputStream(), output);
        Thread err = pump(process.getErrorStream(), errors);
        process.onExit().thenRunAsync(() -> {
            try {
                out.join(1000);
                err.join(1000);
                callback.onExit(process.exitValue());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Thread pump(InputStream from, OutputStream to) {
        return Thread.ofPlatform().daemon().start(() -> {
            byte[] chunk = new byte[8192];
            try (from; to) {
                for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
                    to.write(chunk, 0, n);
                    to.flush();
                }
            } catch (IOException e) {
                return; // Whoever was at the other end went away.
            }
        });
    }

    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void destroy(ChannelSession channel) {
        if (process != null && process.isAlive()) {
            end();
        }
    }
}
