package org.anodeconsole.console.hosts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.anodeconsole.console.hosts.FileFacts.Kind;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** The files of a computer reached over SSH, by SFTP. One question at a time. */
final class SshFiles implements HostFiles {
    /** What OpenSSH speaks. In later versions a path may come back with its links. */
    private static final int VERSION = 3;
    private static final int MOST_LINKS = 40;
    private static final int CHUNK = 1 << 15;

    private final SshHost host;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable SftpClient client;
    private SshNames names;

    SshFiles(SshHost host) {
        this.host = host;
        this.names = new SshNames();
    }

    /** Something done with the files of the connection. */
    interface Action<T> {
        T with(SftpClient sftp) throws IOException, ProblemException, InterruptedException;
    }

    /** Does it, and says in words what of it failed. */
    <T> T perform(String path, Action<T> action) throws ProblemException, InterruptedException {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new ProblemException("hosts.file.badPath", "", path);
        }
        SshLink link = host.link();
        one.lockInterruptibly();
        try {
            return with(client(link), action);
        } catch (IOException e) {
            SshProblem.throwIfInterrupted(e);
            if (!link.isOpen() || !(e instanceof SftpException || e instanceof FileSystemException)) {
                client = null;
                throw SshProblem.broken(path, host.entry().name(), e.toString());
            }
            throw FileProblem.of(path, known(e, path));
        } finally {
            one.unlock();
        }
    }

    /** A folder is read on while its entries are gone through, and an iterator cannot say that otherwise than unchecked. */
    private static <T> T with(SftpClient sftp, Action<T> action) throws IOException, ProblemException, InterruptedException {
        try {
            return action.with(sftp);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SftpClient client(SshLink link) throws IOException {
        SftpClient open = client;
        if (open == null || open.isClosing() || open.getClientSession() != link.session()) {
            open = SftpClientFactory.instance().createSftpClient(link.session(), VERSION);
            client = open;
            names = new SshNames();
        }
        return open;
    }

    static Exception known(IOException e, String path) {
        return switch (e instanceof SftpException sftp ? sftp.getStatus() : -1) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH -> new NoSuchFileException(path);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT -> new AccessDeniedException(path);
            default -> e;
        };
    }

    static boolean isMissing(IOException e) {
        return known(e, "") instanceof NoSuchFileException;
    }

    @Override
    public Optional<FileFacts> facts(String path) throws ProblemException, InterruptedException {
        Optional<FileFacts> found = perform(path, sftp -> {
            try {
                return Optional.of(facts(sftp, path));
            } catch (IOException e) {
                if (isMissing(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
        return found.isEmpty() ? found : Optional.of(withWritable(found.get()));
    }

    FileFacts facts(SftpClient sftp, String path) throws IOException {
        Attributes attributes = sftp.stat(path);
        Kind kind = attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.FOLDER : Kind.OTHER;
        return new FileFacts(
                real(sftp, path),
                kind,
                attributes.getSize(),
                attributes.getModifyTime().toInstant(),
                names.owner(sftp, attributes),
                names.group(sftp, attributes),
                SshNames.mode(attributes.getPermissions()),
                false);
    }

    /** SFTP cannot tell what this user may do; the computer can. */
    private FileFacts withWritable(FileFacts facts) throws ProblemException, InterruptedException {
        boolean writable = host.run(Command.of("test", "-w", facts.path())).succeeded();
        return new FileFacts(
                facts.path(), facts.kind(), facts.size(), facts.modified(), facts.owner(), facts.group(), facts.mode(), writable);
    }

    @Override
    public Optional<String> link(String path) throws ProblemException, InterruptedException {
        return perform(path, sftp -> link(sftp, path));
    }

    private static Optional<String> link(SftpClient sftp, String path) throws IOException {
        try {
            return Optional.of(sftp.readLink(path));
        } catch (SftpException e) {
            if (known(e, path) instanceof AccessDeniedException) {
                throw e;
            }
            return Optional.empty(); // No two servers have the same word for what is no link.
        }
    }

    /** The path of a file itself, behind all links to it: not every server resolves them when asked for the true path. */
    static String real(SftpClient sftp, String path) throws IOException {
        String at = path;
        for (int i = 0; i < MOST_LINKS; i++) {
            Optional<String> link = link(sftp, at);
            if (link.isEmpty()) {
                return sftp.canonicalPath(at);
            }
            at = link.get().startsWith("/") ? link.get() : at.substring(0, at.lastIndexOf('/') + 1) + link.get();
        }
        throw new FileSystemLoopException(path);
    }

    @Override
    public List<String> list(String folder) throws ProblemException, InterruptedException {
        return perform(folder, sftp -> {
            List<String> found = new ArrayList<>();
            for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
                if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                    found.add(entry.getFilename());
                }
            }
            Collections.sort(found);
            return found;
        });
    }

    @Override
    public HostFile read(String path, int most) throws ProblemException, InterruptedException {
        HostFile file = perform(path, sftp -> {
            FileFacts facts = facts(sftp, path);
            FileProblem.requireReadable(path, facts.kind(), facts.size(), most);
            byte[] content = content(sftp, path, 0, most == Integer.MAX_VALUE ? most : most + 1);
            FileProblem.requireReadable(path, facts.kind(), content.length, most);
            return new HostFile(facts, content, FileStamp.of(content));
        });
        return new HostFile(withWritable(file.facts()), file.content(), file.stamp());
    }

    @Override
    public byte[] read(String path, long offset, int most) throws ProblemException, InterruptedException {
        return perform(path, sftp -> content(sftp, path, offset, most));
    }

    static byte[] content(SftpClient sftp, String path, long offset, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (SftpClient.CloseableHandle handle = sftp.open(path, OpenMode.Read)) {
            while (content.size() < most) {
                int n = sftp.read(handle, offset + content.size(), chunk, 0, Math.min(CHUNK, most - content.size()));
                if (n < 0) {
                    break;
                }
                content.write(chunk, 0, n);
            }
        }
        return content.toByteArray();
    }

    @Override
    public FileStamp replace(String path, byte[] content, FileStamp expected) throws ProblemException, InterruptedException {
        return new SftpReplacement(this, host, path, content, expected).perform();
    }

    @Override
    public void delete(String path) throws ProblemException, InterruptedException {
        perform(path, sftp -> {
            sftp.remove(path);
            return true;
        });
    }
}
