package org.banteng.engine.collective;

import org.banteng.engine.board.Board;
import org.banteng.engine.communicator.Team;

import java.util.Arrays;
import java.util.List;

/**
 * The algorithms that one collective operation has, and the table by which one is chosen for a
 * call: the first rule that fits. All ranks of a call must choose alike, so rules look only at what
 * all ranks know. The system property {@link #property} overrides the table.
 */
public final class Choice {
    /** In a rule: however many, however large. */
    static final int ANY = Integer.MAX_VALUE;

    /**
     * Most communicators hardly communicate: a board is made with the collective of this number.
     */
    private static final long FIRST_ON_BOARD = 8;

    private static final String PREFIX = "banteng.collective.";

    private final String operation;
    private final Algorithm[] algorithms;
    private Rule[] rules = {};
    private Algorithm forced;

    /** By the table, up to so many ranks use a board; 0: none. */
    private int boardRule;

    /** Up to so many ranks use one, and from which collective of their communicator on. */
    private int boardRanks;

    private long boardFrom;

    /**
     * @param operation the last part of the property's name
     * @throws IllegalArgumentException if the property names none of the algorithms
     */
    Choice(String operation, Algorithm... algorithms) {
        this.operation = operation;
        this.algorithms = algorithms;
        String text = System.getProperty(property());
        this.forced = text == null ? null : parse(text.trim());
    }

    private Algorithm parse(String text) {
        for (Algorithm algorithm : algorithms) {
            if (algorithm.label().equals(text)) {
                return algorithm;
            }
        }
        StringBuilder labels = new StringBuilder();
        for (Algorithm algorithm : algorithms) {
            labels.append(labels.length() == 0 ? "" : ", ").append(algorithm.label());
        }
        throw new IllegalArgumentException(
                "-D" + property() + "=" + text + ": must be one of " + labels);
    }

    /** Adds a rule for up to that many ranks and, of what the operation counts, bytes. */
    Choice rule(Algorithm algorithm, int maxRanks, long maxBytes) {
        return add(new Rule(algorithm, maxRanks, maxBytes, Cores.ANY));
    }

    /** Adds a rule that holds only where every rank may have a core of its own. */
    Choice ruleForOwnCores(Algorithm algorithm, int maxRanks, long maxBytes) {
        return add(new Rule(algorithm, maxRanks, maxBytes, Cores.OWN));
    }

    /**
     * Adds a rule for up to that many ranks and what fits into a note of a board, see {@link
     * #isOnBoard}.
     */
    Choice ruleForBoard(int maxRanks) {
        boardRule = maxRanks;
        chooseBoard();
        return add(new Rule(Algorithm.BOARD, maxRanks, Board.MAX_BYTES, Cores.OWN));
    }

    /** Adds a rule that holds where some of the ranks share a core. */
    Choice ruleForSharedCores(Algorithm algorithm) {
        return add(new Rule(algorithm, ANY, Long.MAX_VALUE, Cores.SHARED));
    }

    /** The last rule: what fits no other. */
    Choice otherwise(Algorithm algorithm) {
        return add(new Rule(algorithm, ANY, Long.MAX_VALUE, Cores.ANY));
    }

    private Choice add(Rule rule) {
        if (!Arrays.asList(algorithms).contains(rule.algorithm)) {
            throw new IllegalArgumentException(operation + " has no " + rule.algorithm.label());
        }
        rules = Arrays.copyOf(rules, rules.length + 1);
        rules[rules.length - 1] = rule;
        return this;
    }

    /**
     * Whether a call goes over the {@link Board} of the ranks: to be asked before {@link #of}.
     *
     * @param noteBytes of a rank's note
     */
    boolean isOnBoard(Team team, long noteBytes) {
        return prefersBoard(team.size(), noteBytes) && team.hasBoard(boardFrom);
    }

    /** Whether a call goes over the board where there is one. */
    boolean prefersBoard(int ranks, long noteBytes) {
        return noteBytes <= Board.MAX_BYTES && ranks <= boardRanks;
    }

    /** The algorithm for a call that does not go over the board. */
    Algorithm of(Team team, long bytes) {
        return forced != null && forced != Algorithm.BOARD
                ? forced
                : fromTable(team.size(), cores(team), bytes);
    }

    private static Cores cores(Team team) {
        if (team.sharesCores()) {
            return Cores.SHARED;
        }
        return team.size() <= team.endpoint().job().coreCount() ? Cores.OWN : Cores.ANY;
    }

    Algorithm fromTable(int ranks, Cores cores, long bytes) {
        for (Rule rule : rules) {
            if (rule.algorithm != Algorithm.BOARD
                    && ranks <= rule.maxRanks
                    && bytes <= rule.maxBytes
                    && (rule.cores == Cores.ANY || rule.cores == cores)) {
                return rule.algorithm;
            }
        }
        throw new IllegalStateException(operation + ": the last rule must take what is left");
    }

    /** For the default of a switch over this choice. */
    IllegalStateException unknown() {
        return new IllegalStateException(
                operation + ": an algorithm of " + Arrays.toString(algorithms) + " is not there");
    }

    /** Sets the algorithm for every call, or with {@code null} lets the table choose again. */
    void force(Algorithm algorithm) {
        forced = algorithm;
        chooseBoard();
    }

    private void chooseBoard() {
        boardFrom = forced == null ? FIRST_ON_BOARD : 1;
        if (forced == null) {
            boardRanks = boardRule;
        } else {
            boardRanks = forced == Algorithm.BOARD ? ANY : 0;
        }
    }

    /** The operation, as the property spells it. */
    public String operation() {
        return operation;
    }

    /** The system property that overrides the table. */
    public String property() {
        return PREFIX + operation;
    }

    /** What the property may name. */
    public List<Algorithm> algorithms() {
        return List.of(algorithms);
    }

    /** What the property names, or {@code null}: the table chooses. */
    public Algorithm forced() {
        return forced;
    }

    /** The table, a line for each rule. */
    public List<String> rules() {
        String[] lines = new String[rules.length];
        for (int i = 0; i < rules.length; i++) {
            lines[i] = rules[i].toString();
        }
        return List.of(lines);
    }

    /** How the ranks of a call lie on cores. */
    enum Cores {
        /** Each has one to itself. */
        OWN(" with a core to each rank"),

        /** Two of them or more share one. */
        SHARED(" with ranks that share a core"),

        /** In a rule, whatever way. */
        ANY("");

        private final String text;

        Cores(String text) {
            this.text = text;
        }
    }

    private record Rule(Algorithm algorithm, int maxRanks, long maxBytes, Cores cores) {
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(algorithm.label()).append(':');
            if (maxRanks != ANY) {
                line.append(" up to ").append(maxRanks).append(" ranks");
            }
            if (maxBytes != Long.MAX_VALUE) {
                line.append(" up to ").append(maxBytes).append(" bytes");
            }
            line.append(cores.text);
            return line.append(line.charAt(line.length() - 1) == ':' ? " otherwise" : "")
                    .toString();
        }
    }
}
