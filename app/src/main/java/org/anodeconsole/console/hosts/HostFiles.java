package org.anodeconsole.console.hosts;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.language.ProblemException;

/** The files of a host. Paths are absolute, in the host's own spelling. Calls block. */
public interface HostFiles {
    /** What is at the path, links followed; empty when there is nothing, or a link to nothing. */
    Optional<FileFacts> facts(String path) throws ProblemException, InterruptedException;

    /** Where the link at the path points, as it is written; empty when there is no link. */
    Optional<String> link(String path) throws ProblemException, InterruptedException;

    /** The names in a folder, sorted, without {@code .} and {@code ..}. */
    List<String> list(String folder) throws ProblemException, InterruptedException;

    /**
     * Reads a whole file.
     *
     * @param most the largest size in bytes
     * @throws ProblemException when it is missing, may not be read, or is larger
     */
    HostFile read(String path, int most) throws ProblemException, InterruptedException;

    /**
     * Reads on in a file that grows.
     *
     * @param offset where to begin, in bytes
     * @param most how many bytes at most
     * @return what is there from the offset on, possibly empty
     */
    byte[] read(String path, long offset, int most) throws ProblemException, InterruptedException;

    /**
     * Replaces a file durably and at once: whoever reads it at any moment, and after a crash at any moment, sees the old or
     * the new content whole. Owner, group and mode stay; a link stays a link and its target is replaced.
     *
     * @param expected what the file held when it was read; a missing file is {@link FileStamp#MISSING}
     * @return the stamp of the new content
     * @throws StaleFileException when it holds something else now; nothing was written
     * @throws ProblemException when it could not be written; the file is as it was, or, when the connection broke at the last
     *     moment, either
     */
    FileStamp replace(String path, byte[] content, FileStamp expected) throws ProblemException, InterruptedException;

    void delete(String path) throws ProblemException, InterruptedException;
}
