package org.banteng.engine.process;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Things that are under way, for reports: any thread adds, any thread looks. Those that are over
 * are dropped some time later, while others are added.
 *
 * <p>No monitor guards it. On metal, one would make a coroutine of every method that reaches it,
 * and every call of package mpi does.
 */
final class UnderWay<T> {
    private static final int FIRST_LIMIT = 8;

    private final Predicate<T> isOver;
    private final AtomicReference<Node<T>> newest = new AtomicReference<>();

    /**
     * @param isOver whether one of them is to be forgotten; once true, it stays so
     */
    UnderWay(Predicate<T> isOver) {
        this.isOver = isOver;
    }

    /** Adds one. */
    void add(T item) {
        Node<T> before;
        Node<T> node;
        do {
            before = newest.get();
            node = new Node<>(item, before == null || before.isRoomy() ? before : swept(before));
        } while (!newest.compareAndSet(before, node));
    }

    /** Those that are not over, in a list with room for as many again. */
    private Node<T> swept(Node<T> list) {
        Node<T> kept = null;
        for (Node<T> node = list; node != null; node = node.next) {
            if (!isOver.test(node.item)) {
                kept = new Node<>(node.item, kept);
            }
        }
        if (kept != null) {
            kept.limit = Math.max(FIRST_LIMIT, 2 * kept.length);
        }
        return kept;
    }

    /** Adds those that are not over to a list. */
    void addTo(List<T> list) {
        for (Node<T> node = newest.get(); node != null; node = node.next) {
            if (!isOver.test(node.item)) {
                list.add(node.item);
            }
        }
    }

    /** One that is not over and fits, or {@code null}. */
    T find(Predicate<T> fits) {
        for (Node<T> node = newest.get(); node != null; node = node.next) {
            if (!isOver.test(node.item) && fits.test(node.item)) {
                return node.item;
            }
        }
        return null;
    }

    /** Never changes once others can see it. */
    private static final class Node<T> {
        private final T item;
        private final Node<T> next;
        private final int length;
        private int limit;

        Node(T item, Node<T> next) {
            this.item = item;
            this.next = next;
            this.length = next == null ? 1 : next.length + 1;
            this.limit = next == null ? FIRST_LIMIT : next.limit;
        }

        boolean isRoomy() {
            return length < limit;
        }
    }
}
