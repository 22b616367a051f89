using System.Buffers;
using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommending.Scoring;

// An older model asked in the numbers of newer data. What it does not know comes last.
internal sealed class RenumberedRanker : IRanker
{
    private readonly BlendedModel _model;
    private readonly int[] _ownOf;

    public RenumberedRanker(ModelFile file, Vocabulary items)
    {
        _model = file.Model;
        _ownOf = new int[items.Count];
        Array.Fill(_ownOf, -1);
        for (var own = 0; own < file.Items.Count; own++)
        {
            if (items.Find(file.Items[own]) is { } number)
            {
                _ownOf[number] = own;
            }
        }
    }

    public int ItemCount => _ownOf.Length;

    public void Score(History history, Span<float> into)
    {
        var items = new List<int>();
        var strengths = new List<float>();
        for (var i = 0; i < history.Items.Length; i++)
        {
            if (_ownOf[history.Items[i]] is var own and >= 0)
            {
                items.Add(own);
                strengths.Add(history.Strengths[i]);
            }
        }

        var rented = ArrayPool<float>.Shared.Rent(_model.ItemCount);
        var scores = rented.AsSpan(0, _model.ItemCount);
        _model.Score(new History([.. items], [.. strengths]), scores);
        for (var item = 0; item < _ownOf.Length; item++)
        {
            into[item] = _ownOf[item] >= 0 ? scores[_ownOf[item]] : float.MinValue;
        }

        ArrayPool<float>.Shared.Return(rented);
    }
}
