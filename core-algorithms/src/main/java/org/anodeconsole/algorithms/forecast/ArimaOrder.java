package org.anodeconsole.algorithms.forecast;

/**
 * The orders of a seasonal ARIMA model.
 *
 * @param p autoregressive order
 * @param d times differenced
 * @param q moving-average order
 * @param seasonalP seasonal autoregressive order
 * @param seasonalD times differenced over a season
 * @param seasonalQ seasonal moving-average order
 * @param period steps per season, 1 when there is no season
 * @param constant whether a mean (no differencing) or a drift (one difference) is estimated
 */
public record ArimaOrder(
        int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period, boolean constant) {

    public ArimaOrder {
        if (Math.min(Math.min(p, d), Math.min(q, seasonalP)) < 0 || seasonalD < 0 || seasonalQ < 0 || period < 1) {
            throw new IllegalArgumentException("orders count from 0 and the period from 1");
        }
        if (period == 1 && seasonalP + seasonalD + seasonalQ > 0) {
            throw new IllegalArgumentException("seasonal orders need a period of at least 2");
        }
    }

    /** An order without a season. */
    public static ArimaOrder of(int p, int d, int q, boolean constant) {
        return new ArimaOrder(p, d, q, 0, 0, 0, 1, constant);
    }

    ArimaOrder withArma(int newP, int newQ, int newSeasonalP, int newSeasonalQ, boolean newConstant) {
        return new ArimaOrder(newP, d, newQ, newSeasonalP, seasonalD, newSeasonalQ, period, newConstant);
    }

    /** How many coefficients the autoregressive and moving-average parts have. */
    int coefficients() {
        return p + q + seasonalP + seasonalQ;
    }

    /** The longest lag of the autoregressive part. */
    int arLag() {
        return p + seasonalP * period;
    }

    /** The longest lag of the moving-average part. */
    int maLag() {
        return q + seasonalQ * period;
    }

    /** How many values differencing costs. */
    int lost() {
        return d + seasonalD * period;
    }

    /** The usual notation, such as {@code ARIMA(2,1,1)(0,1,1)[12] with drift}. */
    public String notation() {
        String text = "ARIMA(" + p + "," + d + "," + q + ")";
        if (seasonalP + seasonalD + seasonalQ > 0) {
            text += "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")[" + period + "]";
        }
        if (!constant) {
            return text;
        }
        return text + (d + seasonalD == 0 ? " with non-zero mean" : " with drift");
    }

    /** The notation of the wire protocol, such as {@code SARIMAX(2, 1, 1)x(0, 1, 1, 12)}. */
    @Override
    public String toString() {
        return "SARIMAX(%d, %d, %d)x(%d, %d, %d, %d)"
                .formatted(p, d, q, seasonalP, seasonalD, seasonalQ, period == 1 ? 0 : period);
    }
}
