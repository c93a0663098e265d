package semantics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Dates and times of day: {@code java.time}. */
final class Dates {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime MOMENT =
            LocalDateTime.of(2024, 3, 1, 12, 30, 15, 123_000_000);

    private Dates() {}

    static void run() {
        durations();
        dates();
        formats();
        zones();
        mistakes();
        now();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void durations() {
        Duration duration = Duration.ofMillis(123_456_789);
        System.out.println(duration + " " + duration.toMinutes() + " " + duration.negated());
        for (String text : List.of("PT1H2.5S", "-PT3M", "P2DT4H", "PT0S", "PT-0.000000001S")) {
            show(text, () -> Duration.parse(text).multipliedBy(3).plusNanos(1));
        }
        System.out.println(Duration.between(MOMENT, LEAP_DAY.atStartOfDay()));
        System.out.println(Period.between(LEAP_DAY, LocalDate.of(2025, 1, 1)));
        System.out.println(Period.parse("P1Y2M3D").plusDays(40).normalized());
        System.out.println(Instant.ofEpochSecond(1_700_000_000L, 5).plusMillis(10));
        System.out.println(Instant.parse("2024-01-02T03:04:05.006Z").toEpochMilli());
        System.out.println(Instant.EPOCH.until(Instant.MAX, ChronoUnit.HOURS));
    }

    private static void dates() {
        System.out.println(LEAP_DAY.plusYears(1) + " " + LEAP_DAY.getDayOfWeek());
        System.out.println(LEAP_DAY.isLeapYear() + " " + LEAP_DAY.lengthOfMonth());
        System.out.println(ChronoUnit.DAYS.between(LocalDate.EPOCH, LEAP_DAY));
        System.out.println(LEAP_DAY.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        System.out.println(LEAP_DAY.with(TemporalAdjusters.lastDayOfYear()));
        System.out.println(LEAP_DAY.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        System.out.println(LEAP_DAY.get(ChronoField.ALIGNED_WEEK_OF_YEAR));
        System.out.println(MOMENT + " " + MOMENT.truncatedTo(ChronoUnit.HOURS));
        System.out.println(MOMENT.toLocalTime().toNanoOfDay() + " " + MOMENT.hashCode());
        System.out.println(LocalTime.MIDNIGHT.minusNanos(1) + " " + LocalTime.of(7, 5));
        System.out.println(YearMonth.of(2023, 2).atEndOfMonth() + " " + Year.isLeap(1900));
        System.out.println(Month.of(5).plus(9) + " " + DayOfWeek.of(3).minus(4));
        System.out.println(
                LocalDate.MIN + " " + LocalDate.MAX + " " + LocalDate.ofYearDay(2024, 60));
    }

    private static void formats() {
        System.out.println(MOMENT.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        System.out.println(MOMENT.format(DateTimeFormatter.ISO_WEEK_DATE));
        System.out.println(MOMENT.format(DateTimeFormatter.ISO_ORDINAL_DATE));
        System.out.println(MOMENT.format(DateTimeFormatter.BASIC_ISO_DATE));
        System.out.println(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(MOMENT.atOffset(ZoneOffset.UTC)));
        for (String pattern :
                List.of(
                        "yyyy-MM-dd HH:mm:ss.SSS",
                        "d.M.yy",
                        "EEEE, d MMMM uuuu",
                        "EEE MMM d",
                        "h:mm a",
                        "'day' D 'of' y",
                        "QQQ QQQQ",
                        "G GGGG",
                        "MMMMM EEEEE",
                        "n A")) {
            show(
                    pattern,
                    () -> MOMENT.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        }
        DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM uuuu H:mm", Locale.ENGLISH);
        System.out.println(LocalDateTime.parse("7 August 2021 9:05", words));
        System.out.println(LocalDate.parse("2023-12-31").plusDays(1));
        System.out.println(LocalTime.parse("10:15").plusSeconds(61));
        System.out.println(OffsetDateTime.parse("2024-03-01T12:30:15+02:00").toInstant());
        System.out.println(ZonedDateTime.parse("2024-03-01T12:30:15Z[UTC]"));
    }

    private static void zones() {
        System.out.println(MOMENT.atOffset(ZoneOffset.ofHoursMinutes(5, 30)));
        System.out.println(MOMENT.atOffset(ZoneOffset.UTC).toInstant());
        System.out.println(MOMENT.atZone(ZoneId.of("UTC")) + " " + ZoneId.of("+02:00"));
        System.out.println(ZoneId.of("GMT+1").getRules().getOffset(Instant.EPOCH));
        System.out.println(
                Instant.EPOCH.atZone(ZoneOffset.ofHours(-3)).toLocalDateTime().getDayOfYear());
    }

    private static void mistakes() {
        show("no such date", () -> LocalDate.parse("2023-02-30"));
        show("no leap year", () -> LocalDate.of(2023, 2, 29));
        show("month", () -> LocalDate.of(2023, 13, 1));
        show("text", () -> LocalTime.parse("noon"));
        show("rest", () -> LocalDate.parse("2023-01-01T00:00"));
        show("field", () -> LEAP_DAY.get(ChronoField.HOUR_OF_DAY));
        show("unit", () -> LEAP_DAY.plus(1, ChronoUnit.HOURS));
        show("letter", () -> DateTimeFormatter.ofPattern("b"));
        show("duration", () -> Duration.parse("1h"));
        show("zone", () -> ZoneId.of("no zone"));
        show("offset", () -> ZoneOffset.of("+25:00"));
        show("much", () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
    }

    private static void now() {
        Instant before = Instant.now();
        System.out.println(before.isAfter(Instant.EPOCH));
        System.out.println(Duration.between(before, Instant.now()).toDays());
        System.out.println(LocalDate.now(ZoneOffset.UTC).getYear() > 2000);
    }
}
