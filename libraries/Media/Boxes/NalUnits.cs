namespace StreamPlatform.Media;

/// <summary>NAL units of H.264 as samples of ISO BMFF hold them: each after its length.</summary>
internal static class NalUnits
{
    // nal_unit_type (ITU-T H.264, table 7-1): 1 to 5 are slices of a picture, 5 of an IDR
    private const int FirstSlice = 1;
    private const int Idr = 5;

    /// <summary>Null when the bytes end before the first picture begins.</summary>
    internal static bool? FirstPictureIsIdr(ReadOnlySpan<byte> sample, int lengthSize)
    {
        var fields = new FieldReader(sample);
        while (fields.Remaining > lengthSize)
        {
            var length = 0;
            for (var i = 0; i < lengthSize; i++)
            {
                length = (length << 8) | fields.Byte();
            }

            if (length < 1)
            {
                continue;
            }

            var type = fields.Byte() & 0x1F;
            if (type is >= FirstSlice and <= Idr)
            {
                return type == Idr;
            }

            if (length - 1 > fields.Remaining)
            {
                return null;
            }

            fields.Skip(length - 1);
        }

        return null;
    }
}
