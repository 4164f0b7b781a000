package org.anodeconsole.algorithms;

/** Continues a series. */
public non-sealed interface Forecaster extends Algorithm {

    @Override
    Forecaster with(Parameters parameters);

    /**
     * Forecasts the values that follow an equally spaced history.
     *
     * @param history the observed series; its time stamps are not read
     * @param rows how many steps to forecast, at least 1
     * @param confidence the coverage of the interval, in [0, 1)
     * @param deadline when to stop searching and answer with the best model so far
     * @throws AlgorithmException when the series or the options are unfit for this method
     */
    Forecast forecast(Series history, int rows, double confidence, Deadline deadline);
}
