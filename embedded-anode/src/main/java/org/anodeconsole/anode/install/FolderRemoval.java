package org.anodeconsole.anode.install;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.anodeconsole.anode.install.InstallException.Reason;
import org.anodeconsole.anode.models.InstalledModel;
import org.jspecify.annotations.Nullable;

/** Removes a model of the user's from the model directory. Links are removed themselves and never followed. */
public final class FolderRemoval {
    private static final String HIDDEN = ".removing-";

    private FolderRemoval() {}

    /**
     * Removes the model's folder. It is hidden first, so that nobody sees half of it.
     *
     * @param directory the model directory
     * @throws InstallException when the model came with the program, or its folder is not directly in the model directory
     */
    public static void remove(Path directory, InstalledModel model) throws InstallException, IOException {
        if (model.origin() == InstalledModel.Origin.BUNDLED) {
            throw new InstallException(Reason.BUNDLED, model.name());
        }
        Path folder = model.folder().toAbsolutePath();
        Path home = directory.toRealPath();
        boolean own = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && home.equals(folder.toRealPath().getParent());
        if (!own) {
            throw new InstallException(Reason.OUTSIDE, folder);
        }
        Path hidden = home.resolve(HIDDEN + UUID.randomUUID());
        Files.move(folder.toRealPath(), hidden);
        deleteTree(hidden);
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
