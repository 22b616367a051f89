using System.Text;

namespace StreamPlatform.Standins.Cassandra.Storage;

// <n><clustering values><flags>[inserted][deleted]<n><cells>
internal static class RowCodec
{
    [Flags]
    private enum Flag : byte
    {
        None = 0,
        Inserted = 1,
        Deleted = 2,
        HasPath = 4,
        HasValue = 8,
        HasTime = 16,
    }

    public static byte[] Write(StoredRow row)
    {
        using var bytes = new MemoryStream(128);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(row.Clustering.Length);
        foreach (var value in row.Clustering)
        {
            Write(writer, value);
        }

        writer.Write((byte)((row.Inserted is null ? Flag.None : Flag.Inserted) | (row.Deleted is null ? Flag.None : Flag.Deleted)));
        if (row.Inserted is { } inserted)
        {
            writer.Write(inserted.Timestamp);
            writer.Write7BitEncodedInt(inserted.Ttl);
            writer.Write7BitEncodedInt64(inserted.Expires);
        }

        if (row.Deleted is { } deleted)
        {
            writer.Write(deleted.Timestamp);
            writer.Write7BitEncodedInt64(deleted.At);
        }

        writer.Write7BitEncodedInt(row.Cells.Count);
        row.Cells.ForEach(cell => Write(writer, cell));
        return bytes.ToArray();
    }

    public static StoredRow Read(byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        var clustering = new byte[reader.Read7BitEncodedInt()][];
        for (var i = 0; i < clustering.Length; i++)
        {
            clustering[i] = ReadBytes(reader);
        }

        var flags = (Flag)reader.ReadByte();
        Liveness? inserted = flags.HasFlag(Flag.Inserted) ? new Liveness(reader.ReadInt64(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64()) : null;
        Tombstone? deleted = flags.HasFlag(Flag.Deleted) ? new Tombstone(reader.ReadInt64(), reader.Read7BitEncodedInt64()) : null;
        var count = reader.Read7BitEncodedInt();
        var cells = new List<Cell>(count);
        for (; count > 0; count--)
        {
            cells.Add(ReadCell(reader));
        }

        return new StoredRow { Clustering = clustering, Inserted = inserted, Deleted = deleted, Cells = cells };
    }

    private static void Write(BinaryWriter writer, Cell cell)
    {
        var hasTime = cell.Ttl != 0 || cell.Expires != 0;
        writer.Write((byte)((cell.Path is null ? Flag.None : Flag.HasPath) | (cell.Value is null ? Flag.None : Flag.HasValue) | (hasTime ? Flag.HasTime : Flag.None)));
        writer.Write7BitEncodedInt(cell.Column);
        writer.Write(cell.Timestamp);
        if (hasTime)
        {
            writer.Write7BitEncodedInt(cell.Ttl);
            writer.Write7BitEncodedInt64(cell.Expires);
        }

        if (cell.Path is not null)
        {
            Write(writer, cell.Path);
        }

        if (cell.Value is not null)
        {
            Write(writer, cell.Value);
        }
    }

    private static Cell ReadCell(BinaryReader reader)
    {
        var flags = (Flag)reader.ReadByte();
        var column = reader.Read7BitEncodedInt();
        var timestamp = reader.ReadInt64();
        var (ttl, expires) = flags.HasFlag(Flag.HasTime) ? (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64()) : (0, 0L);
        var path = flags.HasFlag(Flag.HasPath) ? ReadBytes(reader) : null;
        return new Cell(column, path, timestamp, flags.HasFlag(Flag.HasValue) ? ReadBytes(reader) : null, ttl, expires);
    }

    private static void Write(BinaryWriter writer, byte[] value)
    {
        writer.Write7BitEncodedInt(value.Length);
        writer.Write(value);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.Read7BitEncodedInt());
}
