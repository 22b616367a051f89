using System.Runtime.InteropServices;

namespace StreamPlatform.Recommending.Models;

/// <summary>A trained model with the names of its items, as bytes: a mark, the options, then each part as it lies in memory (little endian).</summary>
public sealed record ModelFile(IReadOnlyList<string> Items, BlendedModel Model)
{
    private const uint Mark = 0x314D_5053; // "SPM1"
    private const int MostItems = 50_000_000;

    /// <summary>Writes it.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var options = Model.Factors.Options;
        writer.Write(Mark);
        writer.Write(Items.Count);
        writer.Write(options.Factors);
        writer.Write(options.Regularization);
        writer.Write(options.Confidence);
        writer.Write(Model.Weights.Factors);
        writer.Write(Model.Weights.CoVisitation);
        writer.Write(Model.Weights.Popularity);
        foreach (var item in Items)
        {
            writer.Write(item);
        }

        writer.Write(MemoryMarshal.AsBytes(Model.Factors.Factors));
        writer.Write(MemoryMarshal.AsBytes(Model.Popularity.Scores));
        for (var item = 0; item < Items.Count; item++)
        {
            var neighbours = Model.CoVisitation.NeighboursOf(item);
            writer.Write(neighbours.Length);
            writer.Write(MemoryMarshal.AsBytes(neighbours));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public static ModelFile Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("These bytes are no model.");
        }

        var count = reader.ReadInt32();
        var options = new FactorOptions { Factors = reader.ReadInt32(), Regularization = reader.ReadSingle(), Confidence = reader.ReadSingle() };
        if (count is < 0 or > MostItems || options.Factors is < 1 or > 1024)
        {
            throw new InvalidDataException("A model has at most fifty million items and a thousand factors.");
        }

        var weights = new BlendWeights { Factors = reader.ReadSingle(), CoVisitation = reader.ReadSingle(), Popularity = reader.ReadSingle() };
        var items = new string[count];
        for (var item = 0; item < count; item++)
        {
            items[item] = reader.ReadString();
        }

        var factors = ReadMany<float>(reader, count * options.Factors);
        var popularity = ReadMany<float>(reader, count);
        var neighbours = new Neighbour[count][];
        for (var item = 0; item < count; item++)
        {
            neighbours[item] = ReadMany<Neighbour>(reader, reader.ReadInt32());
            if (neighbours[item].Any(neighbour => neighbour.Item < 0 || neighbour.Item >= count))
            {
                throw new InvalidDataException("A neighbour is none of the items.");
            }
        }

        return new ModelFile(
            items, new BlendedModel(new FactorModel(factors, options), new CoVisitationModel(neighbours), new PopularityModel(popularity), weights));
    }

    private static T[] ReadMany<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var many = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(many.AsSpan()));
        return many;
    }
}
