using System.Numerics;
using System.Runtime.InteropServices;

namespace StreamPlatform.Recommending.Models;

// Dense arithmetic on vectors as wide as the machine's.
internal static class Dense
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < wideA.Length; i++)
        {
            sum += wideA[i] * wideB[i];
        }

        var rest = Vector.Sum(sum);
        for (var i = wideA.Length * Vector<float>.Count; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return rest;
    }

    // into += factor * a
    public static void AddScaled(Span<float> into, ReadOnlySpan<float> a, float factor)
    {
        var wideInto = MemoryMarshal.Cast<float, Vector<float>>(into);
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        for (var i = 0; i < wideA.Length; i++)
        {
            wideInto[i] += wideA[i] * factor;
        }

        for (var i = wideA.Length * Vector<float>.Count; i < a.Length; i++)
        {
            into[i] += a[i] * factor;
        }
    }

    // Lower triangle of symmetric += factor * a * aT.
    public static void AddOuter(Span<float> symmetric, ReadOnlySpan<float> a, float factor)
    {
        for (var row = 0; row < a.Length; row++)
        {
            AddScaled(symmetric.Slice(row * a.Length, row + 1), a[..(row + 1)], factor * a[row]);
        }
    }

    // Solves symmetric * x = b by Cholesky, in place: x stands in b afterwards, the lower triangle is destroyed. It must be positive definite.
    public static void Solve(Span<float> symmetric, Span<float> b)
    {
        var size = b.Length;
        for (var row = 0; row < size; row++)
        {
            var own = symmetric.Slice(row * size, row + 1);
            for (var column = 0; column < row; column++)
            {
                var other = symmetric.Slice(column * size, column + 1);
                own[column] = (own[column] - Dot(own[..column], other[..column])) / other[column];
            }

            own[row] = MathF.Sqrt(MathF.Max(own[row] - Dot(own[..row], own[..row]), float.Epsilon));
            b[row] = (b[row] - Dot(own[..row], b[..row])) / own[row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            b[row] /= symmetric[(row * size) + row];
            AddScaled(b[..row], symmetric.Slice(row * size, row), -b[row]);
        }
    }
}
