using System.Globalization;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Makes serialisers of tuples.</summary>
public static class TupleSerializer
{
    public static IBsonSerializer Create(IEnumerable<IBsonSerializer> itemSerializers) => TupleTypes.CreateTupleSerializer(itemSerializers.ToArray());

    public static bool TryParseItemName(string itemName, out int itemNumber)
    {
        itemNumber = 0;
        if (itemName == "Rest")
        {
            itemNumber = 8;
        }
        return itemNumber == 8 || (itemName != null && itemName.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(itemName.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out itemNumber));
    }
}
