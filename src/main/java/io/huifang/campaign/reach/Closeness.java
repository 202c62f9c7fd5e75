package io.huifang.campaign.reach;

/**
 * How much a call at one hour of the week tells of another: a Gaussian kernel over the hours of the day, times how alike
 * the days are, on a floor. Kernel smoothing after Nadaraya (1964) and Watson (1964).
 *
 * @param hours the kernel's standard deviation
 * @param otherDay what another day of the same sort (work day or not) counts, 0 to 1; one of the other sort its square
 * @param anywhere what a call at any other hour counts at least, 0 to 1
 */
public record Closeness(double hours, double otherDay, double anywhere) {

    public Closeness {
        if (hours <= 0 || otherDay < 0 || otherDay > 1 || anywhere < 0 || anywhere > 1) {
            throw new IllegalArgumentException("closeness needs hours above 0 and shares of 0 to 1, not " + hours + ", "
                    + otherDay + ", " + anywhere);
        }
    }

    /** 1 for the same hour, never below the floor. */
    double of(HourOfWeek one, HourOfWeek other) {
        int apart = Math.abs(one.hour() - other.hour());
        double distance = Math.min(apart, HourOfWeek.HOURS_A_DAY - apart) / hours;
        double days = one.day() == other.day() ? 1 : one.isFree() == other.isFree() ? otherDay : otherDay * otherDay;
        return anywhere + (1 - anywhere) * Math.exp(-distance * distance / 2) * days;
    }

    /** All pairs, by {@link HourOfWeek#index()}. */
    double[][] table() {
        double[][] table = new double[HourOfWeek.HOURS][HourOfWeek.HOURS];
        for (int one = 0; one < HourOfWeek.HOURS; one++) {
            for (int other = 0; other < HourOfWeek.HOURS; other++) {
                table[one][other] = of(HourOfWeek.ofIndex(one), HourOfWeek.ofIndex(other));
            }
        }
        return table;
    }
}
