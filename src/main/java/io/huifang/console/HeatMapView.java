package io.huifang.console;

import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.Reachability;
import io.huifang.campaign.reach.Estimate;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** A week by kind of contact point and hour, as the API shows it. */
record HeatMapView(String industry, List<HourView> hours) {

    static HeatMapView of(Reachability.HeatMap map) {
        return new HeatMapView(
                map.industry(), map.hours().stream().map(HourView::of).toList());
    }

    /**
     * One hour.
     *
     * @param hour it begins at, local to the called party
     * @param estimate for a number that was never called, with the bounds of the average over such numbers
     */
    record HourView(
            ContactPoint.Kind kind,
            DayOfWeek day,
            int hour,
            long tried,
            long answered,
            double estimate,
            double low,
            double high,
            Map<String, String> because) {

        static HourView of(Reachability.Hour hour) {
            Estimate estimate = hour.estimate();
            Estimate.Interval bounds = estimate.groupInterval();
            return new HourView(
                    estimate.kind(),
                    estimate.hour().day(),
                    estimate.hour().hour(),
                    hour.seen().calls(),
                    hour.seen().answers(),
                    Rounded.to3(estimate.mean()),
                    Rounded.to3(bounds.low()),
                    Rounded.to3(bounds.high()),
                    Worded.in(estimate::because));
        }
    }
}
