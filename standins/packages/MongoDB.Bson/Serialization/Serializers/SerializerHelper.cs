using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Reads a document with known elements for a serialiser written by hand.</summary>
public class SerializerHelper
{
    private readonly Dictionary<string, Member> _members;
    private readonly long _allMemberFlags;
    private readonly long _requiredMemberFlags;
    private readonly Member _extraMember;

    public SerializerHelper(params Member[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Length > 64)
        {
            throw new ArgumentException("SerializerHelper only supports up to 64 members.", nameof(members));
        }
        foreach (var member in members)
        {
            _allMemberFlags |= member.Flag;
            _requiredMemberFlags |= member.IsOptional ? 0 : member.Flag;
        }
        _extraMember = Array.Find(members, member => member.ElementName == "*");
        _members = members.Where(member => member != _extraMember).ToDictionary(member => member.ElementName, StringComparer.Ordinal);
    }

    public long DeserializeMembers(BsonDeserializationContext context, Action<string, long> memberHandler)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(memberHandler);
        var found = 0L;
        context.Reader.ReadStartDocument();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = context.Reader.ReadName();
            var member = _members.GetValueOrDefault(name) ?? _extraMember ?? throw new BsonSerializationException($"Invalid element: '{name}'.");
            memberHandler(name, member.Flag);
            found |= member.Flag;
        }
        context.Reader.ReadEndDocument();
        var missing = _requiredMemberFlags & ~found;
        return missing == 0
            ? found & _allMemberFlags
            : throw new BsonSerializationException($"Missing element: '{_members.Values.First(member => (member.Flag & missing) != 0).ElementName}'.");
    }

    /// <summary>An element, and the bit that says it was there.</summary>
    public class Member
    {
        public Member(string elementName, long flag, bool isOptional = false)
        {
            ElementName = elementName;
            Flag = flag;
            IsOptional = isOptional;
        }

        public string ElementName { get; }

        public long Flag { get; }

        public bool IsOptional { get; }
    }
}
