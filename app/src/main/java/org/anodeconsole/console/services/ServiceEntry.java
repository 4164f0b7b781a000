package org.anodeconsole.console.services;

import java.util.Optional;
import org.anodeconsole.console.services.statistics.StatisticsViewModel;

/**
 * What the page shows of one service.
 *
 * @param statistics of an anode whose computer can be asked for them
 */
public record ServiceEntry(ServiceCardViewModel card, LogViewModel log, Optional<StatisticsViewModel> statistics) {}
