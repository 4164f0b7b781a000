package org.anodeconsole.console.monitoring;

import java.util.List;

/**
 * What was seen of an anode in a stretch of time; one question is a bucket too. Values nobody told are NaN.
 *
 * @param at its beginning, epoch milliseconds
 * @param asked how often the anode was asked
 * @param answered how often it answered
 * @param meanMillis the mean of its answer times
 * @param longestMillis the longest of them
 * @param requests how many requests it took meanwhile
 * @param exceptions how many of them failed
 * @param memoryBytes the most memory it held
 */
public record Bucket(
        long at,
        int asked,
        int answered,
        double meanMillis,
        double longestMillis,
        double requests,
        double exceptions,
        double memoryBytes) {

    /** One question. */
    public static Bucket ofAnswer(long at, double millis) {
        return new Bucket(at, 1, 1, millis, millis, Double.NaN, Double.NaN, Double.NaN);
    }

    /** One question that was not answered. */
    public static Bucket ofSilence(long at) {
        return new Bucket(at, 1, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    public Bucket withLoad(double newRequests, double newExceptions, double bytes) {
        return new Bucket(at, asked, answered, meanMillis, longestMillis, newRequests, newExceptions, bytes);
    }

    /** The share of questions that were answered. */
    public double availability() {
        return asked == 0 ? Double.NaN : (double) answered / asked;
    }

    /** All of them as one that begins at {@code at}. */
    static Bucket merge(long at, List<Bucket> parts) {
        int asked = parts.stream().mapToInt(Bucket::asked).sum();
        int answered = parts.stream().mapToInt(Bucket::answered).sum();
        double sum = parts.stream().filter(part -> part.answered > 0).mapToDouble(part -> part.meanMillis * part.answered).sum();
        double longest = Double.NaN;
        double requests = Double.NaN;
        double exceptions = Double.NaN;
        double memory = Double.NaN;
        for (Bucket part : parts) {
            longest = larger(longest, part.longestMillis);
            requests = plus(requests, part.requests);
            exceptions = plus(exceptions, part.exceptions);
            memory = larger(memory, part.memoryBytes);
        }
        return new Bucket(at, asked, answered, answered == 0 ? Double.NaN : sum / answered, longest, requests, exceptions, memory);
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }

    private static double plus(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}
