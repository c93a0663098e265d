package org.banteng.image.aot.cure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of the places that methods call from. TeaVM writes a record of pointers for each
 * place, each line and each method, a third of an image in all; here they become those of {@code
 * sites.h}, where numbers of records take a third of that. The order stays, so places keep their
 * numbers.
 */
public final class CallSites {
    /** A table begins: its C type, its name, how many records it has. */
    private static final Pattern TABLE =
            Pattern.compile("(?:static )?(TeaVM_\\w+) (\\w+)\\[(\\d+)] = \\{");

    private static final Pattern METHOD =
            Pattern.compile(
                    "\\{ \\.fileName = (.*?), \\.className = (.*?), \\.methodName = (.*?) }.*");

    private static final Pattern STRING = Pattern.compile("TEAVM_GET_STRING_ADDRESS\\((\\d+)\\)");

    private static final Pattern LINE =
            Pattern.compile(
                    "\\{ \\.method = methodLocations_teavm_callSites \\+ (\\d+),"
                            + " \\.lineNumber = (-?\\d+)"
                            + "(?:, \\.next = callSiteLocations_teavm_callSites \\+ (\\d+))? }.*");

    private static final Pattern SITE =
            Pattern.compile(
                    "\\{ \\.firstHandler = (?:NULL|exceptionHandlers_teavm_callSites \\+ (\\d+)),"
                            + " \\.location = (?:NULL|callSiteLocations_teavm_callSites \\+ (\\d+))"
                            + " }.*");

    /** As many as a field of 24 bits holds, with one for "none". */
    private static final int MOST = (1 << 24) - 1;

    private static final int MOST_LINE_NUMBER = 0xffff - 1;

    private final BufferedReader from;
    private final BufferedWriter to;
    private final StringBuilder guarded = new StringBuilder();
    private int guardedCount;

    private CallSites(BufferedReader from, BufferedWriter to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Rewrites the tables.
     *
     * @param file TeaVM's {@code callsites.c}
     * @throws IOException if it is not as it was when this was written, or has too many records
     */
    public static void apply(Path file) throws IOException {
        Path rewritten = file.resolveSibling("callsites.new");
        try (BufferedReader from = Files.newBufferedReader(file);
                BufferedWriter to = Files.newBufferedWriter(rewritten)) {
            new CallSites(from, to).rewrite();
        }
        Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void rewrite() throws IOException {
        to.write("#include \"sites.h\"\n");
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            Matcher table = TABLE.matcher(line.trim());
            if (table.matches()) {
                rewriteTable(table.group(1), line, Integer.parseInt(table.group(3)));
            } else {
                to.write(line + "\n");
            }
        }
        to.write("const int32_t banteng_protectedCount = " + guardedCount + ";\n");
        to.write("const banteng_Protected banteng_protected[] = {\n" + guarded + "{0, 0}\n};\n");
    }

    private void rewriteTable(String type, String head, int count) throws IOException {
        if (count > MOST) {
            throw new IOException("a program with more than " + MOST + " records of " + type);
        }
        switch (type) {
            case "TeaVM_MethodLocation" ->
                    records("const banteng_Method banteng_methods[]", this::method);
            case "TeaVM_CallSiteLocation" ->
                    records("const banteng_CodeLine banteng_lines[]", this::line);
            case "TeaVM_CallSite" -> {
                to.write("const int32_t banteng_siteCount = " + count + ";\n");
                records("const uint32_t banteng_sites[]", this::site);
            }
            default -> {
                to.write(head + "\n");
                for (String line = from.readLine(); ; line = from.readLine()) {
                    to.write(line + "\n");
                    if (line.startsWith("}")) {
                        break;
                    }
                }
            }
        }
    }

    private interface Rewriting {
        String apply(int number, String record) throws IOException;
    }

    private void records(String declaration, Rewriting rewriting) throws IOException {
        to.write(declaration + " = {\n");
        int number = 0;
        String line = from.readLine();
        while (!line.startsWith("}")) {
            to.write(rewriting.apply(number++, line.trim()) + ",\n");
            line = from.readLine();
        }
        to.write("};\n");
    }

    private String method(int number, String record) throws IOException {
        Matcher parts = match(METHOD, record);
        return "{" + string(parts, 1) + ", " + string(parts, 2) + ", " + string(parts, 3) + "}";
    }

    private static String string(Matcher parts, int group) throws IOException {
        String text = parts.group(group);
        return text.equals("NULL")
                ? "0"
                : String.valueOf(1 + Integer.parseInt(match(STRING, text).group(1)));
    }

    private String line(int number, String record) throws IOException {
        Matcher parts = match(LINE, record);
        int inFile = Integer.parseInt(parts.group(2));
        return "{"
                + parts.group(1)
                + ", "
                + (inFile < 0 || inFile > MOST_LINE_NUMBER ? "BANTENG_NO_NUMBER" : inFile)
                + ", "
                + orNone(parts.group(3))
                + "}";
    }

    private String site(int number, String record) throws IOException {
        Matcher parts = match(SITE, record);
        if (parts.group(1) != null) {
            guarded.append("{" + number + ", " + parts.group(1) + "},\n");
            guardedCount++;
        }
        return String.valueOf(orNone(parts.group(2)));
    }

    /** A record's number plus 1, or 0 for none. */
    private static int orNone(String number) {
        return number == null ? 0 : Integer.parseInt(number) + 1;
    }

    private static Matcher match(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IOException("TeaVM has another form of records of call sites: " + text);
        }
        return matcher;
    }
}
