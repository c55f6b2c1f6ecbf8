package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the boxes of a network stand. Springs pull together what is joined, everything pushes everything else away, and at last boxes
 * that overlap are moved apart (Fruchterman and Reingold's way of drawing graphs). Parts that are not joined are drawn each by itself and
 * set beside each other like words in lines. Everything begins from a circle and takes a fixed number of steps, so that the same network
 * always looks the same.
 */
final class Layout {
    private static final int STEPS = 400;
    private static final int UNTANGLING = 300;
    private static final double IDEAL = 100;
    private static final double GRAVITY = 0.06;
    private static final double GAP_X = 26;
    private static final double GAP_Y = 20;
    private static final double BETWEEN_PARTS = 34;

    private final double[] widths;
    private final double[] heights;
    private final double[] x;
    private final double[] y;

    /**
     * Lays out boxes.
     *
     * @param widths of the boxes
     * @param heights of the boxes
     * @param edges pairs of indexes of boxes that are joined
     * @param breadth how many times as broad as high the whole should be
     */
    Layout(double[] widths, double[] heights, List<int[]> edges, double breadth) {
        this.widths = widths;
        this.heights = heights;
        x = new double[widths.length];
        y = new double[widths.length];
        List<List<Integer>> parts = parts(edges);
        for (List<Integer> part : parts) {
            draw(part, edges, breadth);
        }
        pack(parts, breadth);
    }

    /** What is joined, largest parts first. */
    private List<List<Integer>> parts(List<int[]> edges) {
        int[] part = new int[x.length];
        Arrays.setAll(part, i -> i);
        for (int[] edge : edges) {
            int from = part[edge[0]];
            int to = part[edge[1]];
            for (int i = 0; i < part.length; i++) {
                part[i] = part[i] == from ? to : part[i];
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < part.length; i++) {
            members.computeIfAbsent(part[i], p -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> parts = new ArrayList<>(members.values());
        parts.sort(Comparator.comparing(group -> -group.size()));
        return parts;
    }

    private void draw(List<Integer> part, List<int[]> edges, double breadth) {
        double radius = IDEAL * Math.sqrt(part.size()) / 1.5;
        for (int i = 0; i < part.size(); i++) {
            double angle = 2 * StrictMath.PI * i / part.size();
            x[part.get(i)] = radius * StrictMath.cos(angle);
            y[part.get(i)] = radius * StrictMath.sin(angle);
        }
        List<int[]> own = edges.stream().filter(edge -> part.contains(edge[0])).toList();
        for (int step = 0; step < STEPS; step++) {
            move(part, own, radius * 0.2 * (1 - (double) step / STEPS));
        }
        for (int i : part) {
            x[i] *= Math.sqrt(breadth);
            y[i] /= Math.sqrt(breadth);
        }
        for (int round = 0; round < UNTANGLING && untangle(part); round++) {
            // Until no two overlap.
        }
    }

    /** Sets the parts in lines about as long as the largest part or the whole area asks for. */
    private void pack(List<List<Integer>> parts, double breadth) {
        double area = 0;
        double widest = 0;
        for (List<Integer> part : parts) {
            double width = right(part) - left(part) + BETWEEN_PARTS;
            widest = Math.max(widest, width);
            area += width * (bottom(part) - top(part) + BETWEEN_PARTS);
        }
        double line = Math.max(widest, Math.sqrt(area * breadth));
        double at = 0;
        double above = 0;
        double deepest = 0;
        for (List<Integer> part : parts) {
            double width = right(part) - left(part) + BETWEEN_PARTS;
            if (at > 0 && at + width > line + 1) {
                at = 0;
                above += deepest;
                deepest = 0;
            }
            deepest = Math.max(deepest, bottom(part) - top(part) + BETWEEN_PARTS);
            shift(part, at - left(part), above - top(part));
            at += width;
        }
    }

    private void shift(List<Integer> part, double right, double down) {
        for (int i : part) {
            x[i] += right;
            y[i] += down;
        }
    }

    private double left(List<Integer> part) {
        return part.stream().mapToDouble(i -> x[i] - widths[i] / 2).min().orElse(0);
    }

    private double right(List<Integer> part) {
        return part.stream().mapToDouble(i -> x[i] + widths[i] / 2).max().orElse(0);
    }

    private double top(List<Integer> part) {
        return part.stream().mapToDouble(i -> y[i] - heights[i] / 2).min().orElse(0);
    }

    private double bottom(List<Integer> part) {
        return part.stream().mapToDouble(i -> y[i] + heights[i] / 2).max().orElse(0);
    }

    private void move(List<Integer> part, List<int[]> edges, double furthest) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i : part) {
            dx[i] = -GRAVITY * x[i];
            dy[i] = -GRAVITY * y[i];
            for (int j : part) {
                if (i != j) {
                    double awayX = x[i] - x[j];
                    double awayY = y[i] - y[j];
                    double square = Math.max(1, awayX * awayX + awayY * awayY);
                    dx[i] += awayX * IDEAL * IDEAL / square;
                    dy[i] += awayY * IDEAL * IDEAL / square;
                }
            }
        }
        for (int[] edge : edges) {
            double alongX = x[edge[1]] - x[edge[0]];
            double alongY = y[edge[1]] - y[edge[0]];
            double pull = Math.sqrt(alongX * alongX + alongY * alongY) / IDEAL;
            dx[edge[0]] += alongX * pull;
            dy[edge[0]] += alongY * pull;
            dx[edge[1]] -= alongX * pull;
            dy[edge[1]] -= alongY * pull;
        }
        for (int i : part) {
            double length = Math.max(1e-9, Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]));
            double step = Math.min(length, furthest) / length;
            x[i] += dx[i] * step;
            y[i] += dy[i] * step;
        }
    }

    private boolean untangle(List<Integer> part) {
        boolean moved = false;
        for (int i : part) {
            for (int j : part) {
                if (j <= i) {
                    continue;
                }
                double overX = (widths[i] + widths[j]) / 2 + GAP_X - Math.abs(x[i] - x[j]);
                double overY = (heights[i] + heights[j]) / 2 + GAP_Y - Math.abs(y[i] - y[j]);
                if (overX > 0.5 && overY > 0.5) {
                    moved = true;
                    if (overX < overY) {
                        double push = overX / 2 * (x[i] < x[j] ? -1 : 1);
                        x[i] += push;
                        x[j] -= push;
                    } else {
                        double push = overY / 2 * (y[i] < y[j] ? -1 : 1);
                        y[i] += push;
                        y[j] -= push;
                    }
                }
            }
        }
        return moved;
    }

    /** The middle of a box, from the left. */
    double x(int box) {
        return x[box];
    }

    /** The middle of a box, from the top. */
    double y(int box) {
        return y[box];
    }
}
