package org.anodeconsole.anode.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anodeconsole.algorithms.stats.LjungBox;
import org.anodeconsole.anode.config.AnodeSettings;
import org.anodeconsole.anode.models.FoundationModel;
import org.anodeconsole.anode.models.FoundationModelClient;
import org.anodeconsole.anode.models.LoadedModels;
import org.anodeconsole.anode.models.ModelLibrary;
import org.anodeconsole.anode.server.AlgorithmCatalogue;
import org.anodeconsole.anode.server.LocalAnalysis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code detect} and {@code forecast} have in common: the series, the algorithm, and where the answer goes. */
final class AnalysisInputs {
    /** How the answer is written. */
    enum Format {
        TABLE,
        JSON
    }

    @Option(names = "--csv", paramLabel = "FILE", required = true, description = "the series: two columns, time and value")
    private Path csv = Path.of("");

    @Option(names = "--algo", paramLabel = "NAME", required = true, description = "the algorithm, as GET /list names it")
    private String algorithm = "";

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "an option of the algorithm; may be repeated")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "table|json", description = "how to write the answer (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--png", paramLabel = "FILE", description = "also draw the series and the answer into this picture")
    private @Nullable Path png;

    @Option(names = "--config", paramLabel = "FILE", description = "taosanode.ini, for the addresses of model servers")
    private @Nullable Path config;

    @Option(names = "--check-white-noise", description = "refuse a series that is white noise, as a request in SQL does")
    private boolean checkWhiteNoise;

    CsvSeries series() throws IOException {
        return CsvSeries.read(csv);
    }

    String algorithm() {
        return algorithm;
    }

    Map<String, String> options() {
        return options;
    }

    boolean checkWhiteNoise() {
        return checkWhiteNoise;
    }

    boolean json() {
        return format == Format.JSON;
    }

    Optional<Path> png() {
        return Optional.ofNullable(png);
    }

    LocalAnalysis analysis(FoundationModelClient services) throws IOException {
        AnodeSettings settings = SettingsFile.read(Optional.ofNullable(config)).settings();
        LoadedModels models = new LoadedModels(
                ModelLibrary.of(settings.modelDirectory()), Runtime.getRuntime().availableProcessors());
        return new LocalAnalysis(
                AlgorithmCatalogue.of(models, FoundationModel.of(settings.modelServices(), services), false),
                LjungBox::isWhiteNoise);
    }
}
