package org.newsgraph.page;

import java.util.List;

/**
 * Where the boxes of a network stand. Springs pull together what is joined, everything pushes everything else away, and at last boxes
 * that overlap are moved apart (Fruchterman and Reingold's way of drawing graphs). It begins from a circle and takes a fixed number of
 * steps, so that the same network always looks the same.
 */
final class Layout {
    private static final int STEPS = 400;
    private static final int UNTANGLING = 300;
    private static final double GRAVITY = 0.06;
    private static final double GAP_X = 26;
    private static final double GAP_Y = 20;

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
        int count = widths.length;
        x = new double[count];
        y = new double[count];
        double ideal = 120;
        double radius = ideal * Math.sqrt(count) / 1.5;
        for (int i = 0; i < count; i++) {
            double angle = 2 * StrictMath.PI * i / count;
            x[i] = radius * StrictMath.cos(angle);
            y[i] = radius * StrictMath.sin(angle);
        }
        for (int step = 0; step < STEPS; step++) {
            move(edges, ideal, radius * 0.2 * (1 - (double) step / STEPS));
        }
        for (int i = 0; i < count; i++) {
            x[i] *= Math.sqrt(breadth);
            y[i] /= Math.sqrt(breadth);
        }
        for (int round = 0; round < UNTANGLING && untangle(widths, heights); round++) {
            // Until no two overlap.
        }
    }

    private void move(List<int[]> edges, double ideal, double furthest) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            dx[i] = -GRAVITY * x[i];
            dy[i] = -GRAVITY * y[i];
            for (int j = 0; j < x.length; j++) {
                if (i != j) {
                    double awayX = x[i] - x[j];
                    double awayY = y[i] - y[j];
                    double square = Math.max(1, awayX * awayX + awayY * awayY);
                    dx[i] += awayX * ideal * ideal / square;
                    dy[i] += awayY * ideal * ideal / square;
                }
            }
        }
        for (int[] edge : edges) {
            double alongX = x[edge[1]] - x[edge[0]];
            double alongY = y[edge[1]] - y[edge[0]];
            double pull = Math.sqrt(alongX * alongX + alongY * alongY) / ideal;
            dx[edge[0]] += alongX * pull;
            dy[edge[0]] += alongY * pull;
            dx[edge[1]] -= alongX * pull;
            dy[edge[1]] -= alongY * pull;
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]));
            double step = Math.min(length, furthest) / length;
            x[i] += dx[i] * step;
            y[i] += dy[i] * step;
        }
    }

    private boolean untangle(double[] widths, double[] heights) {
        boolean moved = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
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
