package org.anodeconsole.console.doctor.checks;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anodeconsole.console.doctor.Check;
import org.anodeconsole.console.doctor.Evidence;
import org.anodeconsole.console.doctor.Finding;
import org.anodeconsole.console.doctor.NotCheckedException;
import org.anodeconsole.console.doctor.Source;
import org.anodeconsole.console.hosts.CommandResult;

/** Too little memory for the models that are offered. */
final class ModelMemory implements Check {
    private static final Set<String> MODELS = Set.of("tdtsfm_1", "timemoe-fc");
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d{1,15}) kB");
    private static final long WANTED = 16;

    @Override
    public String id() {
        return "model-memory";
    }

    @Override
    public Set<Source> needs() {
        return Set.of(Source.HOST);
    }

    @Override
    public List<Finding> examine(Evidence evidence) throws NotCheckedException, InterruptedException {
        boolean offersModels = Names.of(evidence.offered()).stream().anyMatch(MODELS::contains);
        CommandResult result = evidence.run("cat", "/proc/meminfo");
        Matcher total = TOTAL.matcher(result.output());
        if (!total.find()) {
            throw new NotCheckedException("commandFailed", "cat /proc/meminfo", Shorten.text(result.errors()));
        }
        long gibibytes = Math.round(Long.parseLong(total.group(1)) / 1_048_576.0);
        return offersModels && gibibytes < WANTED ? List.of(Finding.info("model-memory", gibibytes, WANTED)) : List.of();
    }
}
