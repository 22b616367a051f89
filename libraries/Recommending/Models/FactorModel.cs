using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommending.Models;

/// <summary>
/// Matrix factorisation of implicit feedback by alternating least squares (Hu, Koren, Volinsky 2008). Only the factors of items are kept: those of a user
/// follow from the history at the moment, so somebody whom the training never saw, or who watched something since, is served just the same.
/// </summary>
public sealed class FactorModel : IRanker
{
    private readonly float[] _items;
    private readonly float[] _gram;
    private readonly FactorOptions _options;

    /// <summary>Takes factors that were learned before.</summary>
    /// <param name="items">One row of factors for each item.</param>
    /// <param name="options">As they were learned with.</param>
    public FactorModel(float[] items, FactorOptions options)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(options);
        _items = items;
        _options = options;
        _gram = Gram(items, options);
        ItemCount = items.Length / options.Factors;
    }

    /// <inheritdoc/>
    public int ItemCount { get; }

    /// <summary>One row of factors for each item.</summary>
    public ReadOnlySpan<float> Factors => _items;

    /// <summary>As it was learned.</summary>
    public FactorOptions Options => _options;

    /// <summary>Learns from users by items.</summary>
    public static FactorModel Train(SparseMatrix users, FactorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(options);
        var items = users.Transpose();
        var ofUsers = new float[users.RowCount * options.Factors];
        var ofItems = new float[items.RowCount * options.Factors];
        var random = new Random(options.Seed);
        for (var i = 0; i < ofItems.Length; i++)
        {
            // a sum of uniform numbers is near enough to a normal one
            ofItems[i] = (random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f) * 0.1f;
        }

        for (var iteration = 0; iteration < options.Iterations; iteration++)
        {
            SolveAll(users, ofItems, ofUsers, options, cancellationToken);
            SolveAll(items, ofUsers, ofItems, options, cancellationToken);
        }

        return new FactorModel(ofItems, options);
    }

    /// <inheritdoc/>
    public void Score(History history, Span<float> into)
    {
        var size = _options.Factors;
        Span<float> user = stackalloc float[size];
        var system = new float[size * size];
        SolveOne(history.Items, history.Strengths, _items, _gram, system, user, _options.Confidence);
        for (var item = 0; item < ItemCount; item++)
        {
            into[item] = Dense.Dot(user, _items.AsSpan(item * size, size));
        }
    }

    /// <summary>Cosine of two items' factors, -1 to 1.</summary>
    public float Similarity(int one, int other)
    {
        var size = _options.Factors;
        var a = _items.AsSpan(one * size, size);
        var b = _items.AsSpan(other * size, size);
        var norms = MathF.Sqrt(Dense.Dot(a, a) * Dense.Dot(b, b));
        return norms > 0 ? Dense.Dot(a, b) / norms : 0;
    }

    private static void SolveAll(SparseMatrix rows, float[] known, float[] wanted, FactorOptions options, CancellationToken cancellationToken)
    {
        var size = options.Factors;
        var gram = Gram(known, options);
        Parallel.For(
            0,
            rows.RowCount,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            () => new float[size * size],
            (row, _, system) =>
            {
                SolveOne(rows.Columns(row), rows.Values(row), known, gram, system, wanted.AsSpan(row * size, size), options.Confidence);
                return system;
            },
            _ => { });
    }

    // (YtY + Yt(C - I)Y + lambda I) x = Yt C p, where C is 1 + alpha * strength and p is 1 for what was met
    private static void SolveOne(
        ReadOnlySpan<int> met, ReadOnlySpan<float> strengths, float[] known, float[] gram, float[] system, Span<float> wanted, float confidence)
    {
        wanted.Clear();
        if (met.IsEmpty)
        {
            return;
        }

        var size = wanted.Length;
        gram.CopyTo(system, 0);
        for (var i = 0; i < met.Length; i++)
        {
            var factors = known.AsSpan(met[i] * size, size);
            var weight = confidence * strengths[i];
            Dense.AddOuter(system, factors, weight);
            Dense.AddScaled(wanted, factors, 1 + weight);
        }

        Dense.Solve(system, wanted);
    }

    // YtY + lambda I
    private static float[] Gram(float[] factors, FactorOptions options)
    {
        var size = options.Factors;
        var gram = new float[size * size];
        for (var row = 0; row < factors.Length; row += size)
        {
            Dense.AddOuter(gram, factors.AsSpan(row, size), 1);
        }

        for (var i = 0; i < size; i++)
        {
            gram[(i * size) + i] += options.Regularization;
        }

        return gram;
    }
}
