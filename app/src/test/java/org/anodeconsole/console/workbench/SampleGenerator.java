package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes the synthetic sample series. Run its main method with the folder of the samples to write them anew.
 *
 * <p>Each series is a sum of a level, sines for its rhythms, normal noise, and the faults named in its method.
 */
final class SampleGenerator {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private SampleGenerator() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue());
        }
    }

    /** File name to content. */
    static Map<String, String> files() {
        return new TreeMap<>(Map.of(
                "hourly-load.csv", hourlyLoad(), "machine-temperature.csv", machineTemperature(), "daily-counts.csv", dailyCounts(),
                "constant.csv", constant(), "with-gaps.csv", withGaps()));
    }

    private static double wave(double position, double period) {
        return StrictMath.sin(2 * StrictMath.PI * position / period);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** 2,000 MW, +-400 over the day, a tenth less at weekends, noise of 30. 1 January 2024 is a Monday. */
    private static String hourlyLoad() {
        Random random = new Random(1001);
        StringBuilder csv = new StringBuilder("time,load_mw\n");
        for (int hour = 0; hour < 8 * 7 * 24; hour++) {
            double weekend = hour / 24 % 7 >= 5 ? 0.9 : 1;
            double load = (2_000 + 400 * wave(hour - 8, 24) + 120 * wave(hour - 5, 12)) * weekend + 30 * random.nextGaussian();
            csv.append(START.plusSeconds(3_600L * hour)).append(',').append(number(load)).append('\n');
        }
        return csv.toString();
    }

    /** 62 degrees, +-4 over the day, noise of 0.5; two spikes, a drift, a drop and a frozen sensor as faults. */
    private static String machineTemperature() {
        Random random = new Random(1002);
        StringBuilder csv = new StringBuilder("time,temperature,label\n");
        double frozen = 0;
        for (int i = 0; i < 14 * 288; i++) {
            double value = 62 + 4 * wave(i - 100, 288) + 0.5 * random.nextGaussian();
            double fault = fault(i);
            if (i == 3_300) {
                frozen = value;
            }
            boolean stuck = i >= 3_300 && i < 3_372;
            csv.append(START.plusSeconds(300L * i)).append(',').append(number(stuck ? frozen : value + fault)).append(',')
                    .append(fault != 0 || stuck ? 1 : 0).append('\n');
        }
        return csv.toString();
    }

    private static double fault(int i) {
        if (i >= 700 && i < 704) {
            return 22;
        }
        if (i >= 1_500 && i < 1_620) {
            return (i - 1_499) * 0.12;
        }
        if (i >= 2_300 && i < 2_324) {
            return -18;
        }
        return i == 2_900 ? 30 : 0;
    }

    /** Poisson counts of mean 12, at weekends 5; three days with a burst. */
    private static String dailyCounts() {
        Random random = new Random(1003);
        StringBuilder csv = new StringBuilder("date,errors\n");
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (int day = 0; day < 365; day++) {
            int count = poisson(random, day % 7 >= 5 ? 5 : 12);
            count += day == 90 || day == 200 || day == 201 ? 45 : 0;
            csv.append(first.plusDays(day)).append(',').append(count).append('\n');
        }
        return csv.toString();
    }

    /** Counts uniform numbers until their product falls below exp(-mean) (Knuth). */
    private static int poisson(Random random, double mean) {
        double limit = StrictMath.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static String constant() {
        StringBuilder csv = new StringBuilder("time,level\n");
        for (int minute = 0; minute < 200; minute++) {
            csv.append(START.plusSeconds(60L * minute)).append(",50\n");
        }
        return csv.toString();
    }

    /** Level 100, +-15 over the day, noise of 3; the ninth day is missing, one value in 40 is empty. */
    private static String withGaps() {
        Random random = new Random(1004);
        StringBuilder csv = new StringBuilder("time,level\n");
        for (int hour = 0; hour < 21 * 24; hour++) {
            double value = 100 + 15 * wave(hour, 24) + 3 * random.nextGaussian();
            boolean empty = random.nextInt(40) == 0;
            if (hour / 24 != 8) {
                csv.append(START.plusSeconds(3_600L * hour)).append(',').append(empty ? "" : number(value)).append('\n');
            }
        }
        return csv.toString();
    }
}
