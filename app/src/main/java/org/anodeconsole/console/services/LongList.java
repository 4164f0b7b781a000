package org.anodeconsole.console.services;

import java.util.Arrays;

/** Growing numbers without an object for each. */
final class LongList {
    private static final int FIRST_ROOM = 256;

    private long[] numbers = new long[FIRST_ROOM];
    private int begin;
    private int end;

    int size() {
        return end - begin;
    }

    long get(int index) {
        return numbers[begin + index];
    }

    void add(long number) {
        makeRoom(1);
        numbers[end++] = number;
    }

    void addAll(long[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, numbers, end, more.length);
        end += more.length;
    }

    private void makeRoom(int count) {
        if (end + count > numbers.length) {
            int size = size();
            long[] larger = new long[Math.max(size + count, size * 2)];
            System.arraycopy(numbers, begin, larger, 0, size);
            numbers = larger;
            begin = 0;
            end = size;
        }
    }

    void removeFirst(int count) {
        begin += count;
    }

    void clear() {
        numbers = new long[FIRST_ROOM];
        begin = 0;
        end = 0;
    }

    /** The index of a number in ascending numbers, or where it would be, as {@link Arrays#binarySearch} says it. */
    int search(long number) {
        int found = Arrays.binarySearch(numbers, begin, end, number);
        return found >= 0 ? found - begin : found + begin;
    }

    long[] toArray() {
        return Arrays.copyOfRange(numbers, begin, end);
    }
}
