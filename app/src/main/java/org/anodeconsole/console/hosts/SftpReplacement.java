package org.anodeconsole.console.hosts;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.anodeconsole.console.hosts.FileFacts.Kind;
import org.anodeconsole.console.language.ProblemException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces one file over SFTP: writes beside it, flushes, compares once more, renames. Flushing and renaming over an old file
 * are extensions of OpenSSH; where a server lacks them, {@code sync} and {@code mv} of that computer do it.
 */
final class SftpReplacement {
    private static final Logger LOG = LoggerFactory.getLogger(SftpReplacement.class);
    private static final String SUFFIX = ".saving";
    private static final int CHUNK = 1 << 15;
    private static final int ANY_WRITE = 0222;
    private static final int MODE = 07777;
    private static final int ONLY_OWNER = 0600;

    private final SshFiles files;
    private final SshHost host;
    private final String path;
    private final byte[] content;
    private final FileStamp expected;

    SftpReplacement(SshFiles files, SshHost host, String path, byte[] content, FileStamp expected) {
        this.files = files;
        this.host = host;
        this.path = path;
        this.content = content;
        this.expected = expected;
    }

    FileStamp perform() throws ProblemException, InterruptedException {
        String[] written = new String[1];
        String target = files.perform(path, sftp -> {
            String real = target(sftp);
            Attributes old = attributes(sftp, real);
            requireReplaceable(old);
            requireFresh(sftp, real);
            removeLeftovers(sftp, real);
            written[0] = beside(real);
            writeBeside(sftp, written[0], old);
            return real;
        });
        boolean renamed = false;
        try {
            renamed = files.perform(path, sftp -> {
                requireFresh(sftp, target);
                return rename(sftp, written[0], target);
            });
            if (!renamed) {
                moveThere(written[0], target);
                renamed = true;
            }
        } finally {
            if (!renamed) {
                discard(written[0]);
            }
        }
        flush(target.substring(0, Math.max(1, target.lastIndexOf('/'))));
        return FileStamp.of(content);
    }

    private String target(SftpClient sftp) throws IOException, ProblemException {
        try {
            sftp.stat(path);
            return SshFiles.real(sftp, path);
        } catch (IOException e) {
            if (!SshFiles.isMissing(e)) {
                throw e;
            }
        }
        int slash = path.lastIndexOf('/');
        try {
            if (!sftp.stat(slash == 0 ? "/" : path.substring(0, slash)).isDirectory()) {
                throw new ProblemException("hosts.file.noFolder", "", path);
            }
        } catch (IOException e) {
            if (SshFiles.isMissing(e)) {
                throw new ProblemException("hosts.file.noFolder", e.toString(), path);
            }
            throw e;
        }
        return path;
    }

    private static @Nullable Attributes attributes(SftpClient sftp, String target) throws IOException {
        try {
            return sftp.stat(target);
        } catch (IOException e) {
            if (SshFiles.isMissing(e)) {
                return null;
            }
            throw e;
        }
    }

    private void requireReplaceable(@Nullable Attributes old) throws ProblemException {
        if (old == null) {
            return;
        }
        if (!old.isRegularFile()) {
            throw new ProblemException("hosts.file.notAFile", Kind.OTHER.name(), path);
        }
        // Renaming would replace a read-only file without a word; whoever took the write bits away meant them.
        if ((old.getPermissions() & ANY_WRITE) == 0) {
            throw new ProblemException("hosts.file.readOnly", "", path);
        }
    }

    private void requireFresh(SftpClient sftp, String target) throws IOException, ProblemException {
        FileStamp found;
        try {
            found = FileStamp.of(SshFiles.content(sftp, target, 0, FileProblem.LARGEST_REPLACED));
        } catch (IOException e) {
            if (!SshFiles.isMissing(e)) {
                throw e;
            }
            found = FileStamp.MISSING;
        }
        if (!found.equals(expected)) {
            throw new StaleFileException(path, found);
        }
    }

    private static String beside(String target) {
        int slash = target.lastIndexOf('/');
        return target.substring(0, slash + 1) + "." + target.substring(slash + 1) + "." + UUID.randomUUID() + SUFFIX;
    }

    private void writeBeside(SftpClient sftp, String beside, @Nullable Attributes old) throws IOException, ProblemException {
        boolean whole = false;
        try (SftpClient.CloseableHandle handle =
                sftp.open(beside, EnumSet.of(OpenMode.Create, OpenMode.Exclusive, OpenMode.Write))) {
            // Before the first byte, so that the content is never open to more readers than before.
            sftp.setStat(handle, new Attributes().perms(ONLY_OWNER));
            for (int at = 0; at < content.length; at += CHUNK) {
                sftp.write(handle, at, content, at, Math.min(CHUNK, content.length - at));
            }
            if (old != null) {
                keep(sftp, handle, old);
            } else {
                sftp.setStat(handle, new Attributes().perms(0644));
            }
            OpenSSHFsyncExtension fsync = sftp.getExtension(OpenSSHFsyncExtension.class);
            if (fsync != null && fsync.isSupported()) {
                fsync.fsync(handle);
            }
            whole = true;
        } finally {
            if (!whole) {
                discard(sftp, beside);
            }
        }
    }

    private void keep(SftpClient sftp, SftpClient.Handle handle, Attributes old) throws IOException, ProblemException {
        Attributes fresh = sftp.stat(handle);
        if (fresh.getUserId() != old.getUserId() || fresh.getGroupId() != old.getGroupId()) {
            try {
                sftp.setStat(handle, new Attributes().owner(old.getUserId(), old.getGroupId()));
            } catch (IOException e) {
                throw new ProblemException("hosts.file.owner", e.toString(), path);
            }
        }
        sftp.setStat(handle, new Attributes().perms(old.getPermissions() & MODE));
    }

    /** False when the server cannot replace a file by renaming. */
    private static boolean rename(SftpClient sftp, String beside, String target) throws IOException {
        OpenSSHPosixRenameExtension posix = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(beside, target);
            return true;
        }
        return false;
    }

    private void moveThere(String beside, String target) throws ProblemException, InterruptedException {
        LOG.info("The SFTP server of {} cannot replace files by itself; mv does it", host.entry().name());
        flush(beside);
        CommandResult moved = host.run(Command.of("mv", "-f", beside, target));
        if (!moved.succeeded()) {
            throw new ProblemException("hosts.file.failed", moved.errors(), path);
        }
    }

    /** SFTP cannot flush a folder. Without {@code sync} there the disk decides when the rename is on it: old or new, whole. */
    private void flush(String what) throws InterruptedException {
        try {
            CommandResult flushed = host.run(Command.of("sync", what));
            if (!flushed.succeeded()) {
                LOG.info("{} on {} could not be flushed: {}", what, host.entry().name(), flushed.errors().strip());
            }
        } catch (ProblemException e) {
            LOG.info("{} on {} could not be flushed: {}", what, host.entry().name(), e.key());
        }
    }

    private void discard(String beside) throws InterruptedException {
        try {
            files.perform(beside, sftp -> {
                discard(sftp, beside);
                return true;
            });
        } catch (ProblemException e) {
            LOG.debug("{} stays behind until the next save", beside, e);
        }
    }

    private static void discard(SftpClient sftp, String beside) {
        try {
            sftp.remove(beside);
        } catch (IOException e) {
            LOG.debug("{} stays behind until the next save", beside, e);
        }
    }

    /** Removes what a broken connection left beside the file an hour or longer ago. */
    private static void removeLeftovers(SftpClient sftp, String target) throws IOException {
        int slash = target.lastIndexOf('/');
        String folder = target.substring(0, slash + 1);
        String start = "." + target.substring(slash + 1) + ".";
        Instant hourAgo = Instant.now().minusSeconds(3600);
        for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
            String name = entry.getFilename();
            if (name.startsWith(start) && name.endsWith(SUFFIX)
                    && entry.getAttributes().getModifyTime().toInstant().isBefore(hourAgo)) {
                discard(sftp, folder + name);
            }
        }
    }
}
