namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The discriminator lists the classes from the root class down.</summary>
public class HierarchicalDiscriminatorConvention : StandardDiscriminatorConvention, IHierarchicalDiscriminatorConvention
{
    public HierarchicalDiscriminatorConvention(string elementName)
        : base(elementName)
    {
    }

    public override BsonValue GetDiscriminator(Type nominalType, Type actualType)
    {
        var map = BsonClassMap.LookupClassMap(actualType);
        if (actualType == nominalType && !map.DiscriminatorIsRequired && !map.HasRootClass)
        {
            return null;
        }
        if (!map.HasRootClass || map.IsRootClass)
        {
            return map.Discriminator;
        }
        var names = new List<BsonValue>();
        for (var level = map; level != null && !(names.Count > 0 && level.HasRootClass is false); level = level.BaseClassMap)
        {
            names.Insert(0, level.Discriminator);
            if (level.IsRootClass)
            {
                break;
            }
        }
        return new BsonArray(names);
    }
}
