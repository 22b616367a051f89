using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommending.Models;

/// <summary>Items are alike that the same users met: cosine of their columns, drawn towards zero where few users say so.</summary>
public sealed class CoVisitationModel(Neighbour[][] neighbours) : IRanker
{
    /// <inheritdoc/>
    public int ItemCount => neighbours.Length;

    /// <summary>Learns from users by items. Memory grows with items times neighbours, not with the square of the items.</summary>
    public static CoVisitationModel Train(SparseMatrix users, CoVisitationOptions options)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(options);
        var items = users.Transpose();
        var norms = new float[items.RowCount];
        for (var item = 0; item < norms.Length; item++)
        {
            norms[item] = MathF.Sqrt(Dense.Dot(items.Values(item), items.Values(item)));
        }

        var neighbours = new Neighbour[items.RowCount][];
        Parallel.For(
            0,
            items.RowCount,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism },
            () => new Accumulator(items.RowCount),
            (item, _, sums) =>
            {
                neighbours[item] = NeighboursOf(item, users, items, norms, options, sums);
                return sums;
            },
            _ => { });
        return new CoVisitationModel(neighbours);
    }

    /// <summary>The most alike items, the nearest first.</summary>
    public ReadOnlySpan<Neighbour> NeighboursOf(int item) => neighbours[item];

    /// <inheritdoc/>
    public void Score(History history, Span<float> into)
    {
        into.Clear();
        for (var i = 0; i < history.Items.Length; i++)
        {
            var strength = history.Strengths[i];
            foreach (var (item, similarity) in neighbours[history.Items[i]])
            {
                into[item] += strength * similarity;
            }
        }
    }

    private static Neighbour[] NeighboursOf(int item, SparseMatrix users, SparseMatrix items, float[] norms, CoVisitationOptions options, Accumulator sums)
    {
        var who = items.Columns(item);
        var strengths = items.Values(item);
        for (var i = 0; i < who.Length; i++)
        {
            var row = users.Columns(who[i]);
            var step = Math.Max(1, (row.Length + options.LongestRow - 1) / options.LongestRow);
            for (var j = 0; j < row.Length; j += step)
            {
                sums.Add(row[j], strengths[i] * users.Values(who[i])[j] * step);
            }
        }

        return sums.Nearest(item, options, norms);
    }

    // One per thread: sums by item, and which of them are in use.
    private sealed class Accumulator(int size)
    {
        private readonly float[] _sums = new float[size];
        private readonly int[] _counts = new int[size];
        private readonly List<int> _met = [];

        public void Add(int item, float value)
        {
            if (_counts[item]++ == 0)
            {
                _met.Add(item);
            }

            _sums[item] += value;
        }

        public Neighbour[] Nearest(int self, CoVisitationOptions options, float[] norms)
        {
            var nearest = new PriorityQueue<Neighbour, float>();
            foreach (var item in _met)
            {
                if (item != self)
                {
                    var common = _counts[item];
                    var similarity = _sums[item] / (norms[self] * norms[item]) * (common / (common + options.Shrinkage));
                    nearest.Enqueue(new Neighbour(item, similarity), similarity);
                    if (nearest.Count > options.Neighbours)
                    {
                        nearest.Dequeue();
                    }
                }

                _sums[item] = 0;
                _counts[item] = 0;
            }

            _met.Clear();
            return [.. nearest.UnorderedItems.Select(entry => entry.Element).OrderByDescending(neighbour => neighbour.Similarity).ThenBy(neighbour => neighbour.Item)];
        }
    }
}
