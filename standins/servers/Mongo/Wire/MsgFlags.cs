namespace StreamPlatform.Standins.Mongo.Wire;

[Flags]
internal enum MsgFlags : uint
{
    None = 0,
    ChecksumPresent = 1 << 0,
    MoreToCome = 1 << 1,
    ExhaustAllowed = 1 << 16,

    // Bits 0..15 must be understood by whoever reads them.
    Required = 0xFFFF,
}
