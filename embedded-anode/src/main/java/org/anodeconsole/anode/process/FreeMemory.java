package org.anodeconsole.anode.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this computer, or the container this process is in, has left for another process. */
public final class FreeMemory {
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private FreeMemory() {}

    /**
     * In bytes. On Linux what can be had without swapping ({@code MemAvailable}), elsewhere what is free; within a container
     * never more than its limit leaves.
     */
    public static long bytes() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String meminfo = read(MEMINFO);
        OptionalLong available = kibibytes("MemAvailable", meminfo);
        if (available.isEmpty()) {
            return system.getFreeMemorySize();
        }
        boolean limited = system.getTotalMemorySize() < kibibytes("MemTotal", meminfo).orElse(0);
        return limited ? Math.min(available.getAsLong(), system.getFreeMemorySize()) : available.getAsLong();
    }

    /** A line of {@code /proc/meminfo}, in bytes. */
    static OptionalLong kibibytes(String name, String meminfo) {
        Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d{1,15}) kB$").matcher(meminfo);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024) : OptionalLong.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notLinux) {
            return "";
        }
    }
}
