namespace StreamPlatform.Media;

/// <summary>NAL units of H.264 as samples of ISO BMFF hold them: each after its length.</summary>
internal static class NalUnits
{
    // nal_unit_type (ITU-T H.264, table 7-1): 1 to 5 are slices of a picture, 5 of an IDR
    private const int FirstSlice = 1;
    private const int Idr = 5;

    internal static bool FirstPictureIsIdr(ReadOnlySpan<byte> sample, int lengthSize)
    {
        var fields = new FieldReader(sample);
        while (fields.Remaining > lengthSize)
        {
            var length = 0;
            for (var i = 0; i < lengthSize; i++)
            {
                length = (length << 8) | fields.Byte();
            }

            var unit = fields.Take(length);
            var type = unit.Length > 0 ? unit[0] & 0x1F : 0;
            if (type is >= FirstSlice and <= Idr)
            {
                return type == Idr;
            }
        }

        return false;
    }
}
