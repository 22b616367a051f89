using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Reading;

internal abstract class Aggregate
{
    public abstract void Add(RowView row);

    public abstract byte[]? Outcome();
}

// The value of the first row, where a plain column stands beside an aggregate.
internal sealed class FirstRow(Output output) : Aggregate
{
    private bool _seen;
    private byte[]? _value;

    public override void Add(RowView row)
    {
        _value = _seen ? _value : output.Of(row);
        _seen = true;
    }

    public override byte[]? Outcome() => _value;
}

internal sealed class Counting(Predicate<RowView> counts) : Aggregate
{
    private long _count;

    public override void Add(RowView row) => _count += counts(row) ? 1 : 0;

    public override byte[] Outcome() => Bytes.Of(_count);
}

internal sealed class Extreme(Column column, bool isMax) : Aggregate
{
    private byte[]? _found;

    public override void Add(RowView row)
    {
        if (row.Value(column) is { } value && (_found is null || Ordering.Compare(column.Type, value, _found) > 0 == isMax))
        {
            _found = value;
        }
    }

    public override byte[]? Outcome() => _found;
}

// In the type of the column, like the original: a sum of ints is an int and may be too large for it.
internal sealed class Total(Column column, bool isMean) : Aggregate
{
    private readonly bool _isWhole = column.Type.Code is not (CqlCode.Double or CqlCode.Float);
    private double _sum;
    private long _whole;
    private long _count;

    public override void Add(RowView row)
    {
        if (row.Value(column) is not { } value)
        {
            return;
        }

        _count++;
        if (_isWhole)
        {
            _whole = unchecked(_whole + Bytes.ToWhole(value));
        }
        else
        {
            _sum += Bytes.ToDouble(value);
        }
    }

    public override byte[] Outcome()
    {
        var count = isMean ? Math.Max(1, _count) : 1;
        return column.Type.Code switch
        {
            CqlCode.Double => Bytes.Of(_sum / count),
            CqlCode.Float => Bytes.Of((float)(_sum / count)),
            CqlCode.Tinyint => [unchecked((byte)(_whole / count))],
            CqlCode.Smallint => Bytes.Of(unchecked((short)(_whole / count))),
            CqlCode.Int => Bytes.Of(unchecked((int)(_whole / count))),
            _ => Bytes.Of(_whole / count),
        };
    }
}
