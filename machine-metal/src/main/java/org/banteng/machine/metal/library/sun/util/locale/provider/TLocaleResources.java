package org.banteng.machine.metal.library.sun.util.locale.provider;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** {@code sun.util.locale.provider.LocaleResources}: the English ones of CLDR. */
public final class TLocaleResources {
    private static final String DAY_PERIODS =
            "midnight:00:00;noon:12:00;morning1:06:00-12:00;afternoon1:12:00-18:00;"
                    + "evening1:18:00-21:00;night1:21:00-06:00";

    /** Rules for plurals, which nobody asks for, and for the parts of the day. */
    public String[] getRules() {
        return new String[] {"", DAY_PERIODS};
    }

    public ResourceBundle getJavaTimeFormatData() {
        return new TimeFormat();
    }

    private static final class TimeFormat extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            String[] quarters = {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
            return new Object[][] {
                {"QuarterNames", quarters},
                {"QuarterAbbreviations", new String[] {"Q1", "Q2", "Q3", "Q4"}},
                {"QuarterNarrows", new String[] {"1", "2", "3", "4"}},
                {"timezone.gmtFormat", "GMT{0}"},
                {"timezone.gmtZeroFormat", "GMT"},
            };
        }
    }
}
