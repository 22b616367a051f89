using System.Text;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class MutationSpecs
{
    private const int PerVector = 150;

    [Fact]
    public void Mutated_bytes_are_read_or_refused_in_the_documented_way()
    {
        var random = new Random(20260801);
        var read = 0;
        var refused = 0;
        foreach (var bytes in CorpusVectors.Valid.Select(row => Convert.FromHexString(row.Data.Item2)))
        {
            for (var i = 0; i < PerVector; i++)
            {
                var mutated = Mutate(bytes, random);
                try
                {
                    var document = BsonSerializer.Deserialize<BsonDocument>(mutated);
                    _ = document.ToJson();
                    _ = new RawBsonDocument(mutated).DeepClone();
                    read++;
                }
                // a name may come twice, or a value may be one that no writer would write
                catch (Exception e) when (e is FormatException or EndOfStreamException or DecoderFallbackException or InvalidOperationException or BsonException)
                {
                    refused++;
                }
            }
        }
        Assert.True(read > 1000 && refused > 1000, $"{read} read, {refused} refused");
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = (byte[])bytes.Clone();
        for (var changes = random.Next(1, 4); changes > 0 && mutated.Length > 0; changes--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: mutated = [.. mutated[..at], .. mutated[Math.Min(mutated.Length, at + random.Next(1, 5))..]]; break;
                default: mutated = [.. mutated[..at], (byte)random.Next(256), .. mutated[at..]]; break;
            }
        }
        return mutated;
    }
}
