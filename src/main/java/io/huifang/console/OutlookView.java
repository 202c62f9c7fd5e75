package io.huifang.console;

import io.huifang.campaign.reach.Outlook;
import java.util.Map;

/**
 * What chance an open case has.
 *
 * @param chance that one of the tries left is answered, 0 to 1
 * @param unlikely whether that is so little that a person should know
 * @param because why, by language
 */
record OutlookView(double chance, int triesLeft, boolean unlikely, Map<String, String> because) {

    static OutlookView of(Outlook outlook) {
        return new OutlookView(
                Rounded.to3(outlook.chance()), outlook.tries(), outlook.unlikely(), Worded.in(outlook::because));
    }
}
