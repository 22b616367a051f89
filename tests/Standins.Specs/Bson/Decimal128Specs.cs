using MongoDB.Bson;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class Decimal128Specs
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("00012", "12")]
    [InlineData("+1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1E+3")]
    [InlineData("1E6144", "1.000000000000000000000000000000000E+6144")]
    [InlineData("0E-7000", "0E-6176")]
    [InlineData("10000000000000000000000000000000000000", "1.000000000000000000000000000000000E+37")]
    [InlineData("inf", "Infinity")]
    [InlineData("-INFINITY", "-Infinity")]
    [InlineData("nan", "NaN")]
    public void Text_becomes_the_canonical_text(string text, string canonical) => Assert.Equal(canonical, Decimal128.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("e1")]
    [InlineData("1 2")]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("1E6145")]
    [InlineData("1E-6177")]
    [InlineData("1E9999999999")]
    public void What_is_no_number_or_does_not_fit_is_refused(string text) => Assert.Throws<FormatException>(() => Decimal128.Parse(text));

    [Theory]
    [InlineData("1", "1.000", 0)]
    [InlineData("0", "-0", 0)]
    [InlineData("1E+6000", "9E+5999", 1)]
    [InlineData("-1E+10", "1E-10", -1)]
    [InlineData("NaN", "-Infinity", -1)]
    [InlineData("Infinity", "9.999E+6144", 1)]
    [InlineData("0.1", "0.10000000000000001", -1)]
    public void Numbers_compare_by_value(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(Decimal128.Compare(Decimal128.Parse(a), Decimal128.Parse(b))));
        Assert.Equal(-order, Math.Sign(Decimal128.Compare(Decimal128.Parse(b), Decimal128.Parse(a))));
        Assert.Equal(order == 0, Decimal128.Parse(a).GetHashCode() == Decimal128.Parse(b).GetHashCode());
    }

    [Fact]
    public void Framework_numbers_survive_the_way_there_and_back()
    {
        foreach (var value in new[] { 0m, 1m, -1m, 0.1m, 79228162514264337593543950335m, -79228162514264337593543950335m, 0.0000000000000000000000000001m })
        {
            Assert.Equal(value, (decimal)(Decimal128)value);
        }
        Assert.Equal(long.MinValue, (long)(Decimal128)long.MinValue);
        Assert.Equal(ulong.MaxValue, (ulong)(Decimal128)ulong.MaxValue);
        Assert.Equal(0.1, (double)(Decimal128)0.1);
        Assert.Throws<OverflowException>(() => (int)Decimal128.Parse("3000000000"));
        Assert.Throws<OverflowException>(() => (decimal)Decimal128.Parse("1E+30"));
    }
}
