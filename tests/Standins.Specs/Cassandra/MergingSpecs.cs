using StreamPlatform.Standins.Cassandra.Storage;

namespace StreamPlatform.Standins.Specs.Cassandra;

public sealed class MergingSpecs
{
    private const int Columns = 4;
    private const int Moments = 6;

    // Few columns, few moments: many changes fall on the same place at the same time.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changes_make_the_same_row_in_whatever_order_they_come(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var changes = Enumerable.Range(0, 8).Select(_ => Change(random)).ToArray();
            var expected = RowCodec.Write(Merge(changes));
            random.Shuffle(changes);
            Assert.Equal(expected, RowCodec.Write(Merge(changes)));
        }
    }

    [Fact]
    public void A_row_is_read_as_it_was_written()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var row = RowCodec.Write(Merge([Change(random), Change(random), Change(random)]));
            Assert.Equal(row, RowCodec.Write(RowCodec.Read(row)));
        }
    }

    private static StoredRow Merge(IEnumerable<StoredRow> changes) =>
        changes.Aggregate(new StoredRow { Clustering = [] }, (row, change) => StoredRow.Merge(row, change, null));

    private static StoredRow Change(Random random)
    {
        var moment = random.Next(Moments);
        return random.Next(6) switch
        {
            0 => new StoredRow { Clustering = [], Deleted = new Tombstone(moment, moment) },
            1 => new StoredRow { Clustering = [], Inserted = new Liveness(moment, 0, 0) },
            2 => new StoredRow { Clustering = [], Cells = [new Cell(random.Next(Columns), null, moment, null, 0, moment)] },
            3 => new StoredRow { Clustering = [], Cells = [new Cell(Columns, null, moment, null, 0, moment)] },
            4 => new StoredRow { Clustering = [], Cells = [new Cell(Columns, [(byte)random.Next(3)], moment, [(byte)random.Next(3)])] },
            _ => new StoredRow { Clustering = [], Cells = [new Cell(random.Next(Columns), null, moment, [(byte)random.Next(3)], moment * 10, moment * 10)] },
        };
    }
}
