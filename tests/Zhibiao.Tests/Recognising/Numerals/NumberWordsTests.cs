using System.Reflection;
using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;

namespace Zhibiao.Tests.Recognising.Numerals;

/// <summary>Humanizer turns numbers into Chinese words; what is read back must be the number.</summary>
public sealed class NumberWordsTests
{
    private static readonly QuantityRecogniser Recogniser = QuantityRecogniser.Load();

    // The test run has no cultures, so Humanizer's zh-CN words are asked for by the converter itself.
    private static readonly Func<long, string> ToWords = Converter();

    [Fact]
    public void Random_numbers_up_to_ten_to_the_twelfth_are_read_back()
    {
        var random = new Random(1954);
        for (int i = 0; i < 20_000; i++)
        {
            long number = random.NextInt64((long)Math.Pow(10, random.Next(1, 13)));
            string words = ToWords(number);
            AssertReads(number, words, "");
            AssertReads(number, $"全省现有{words}个农业生产合作社，", "个");
        }
    }

    [Fact]
    public void Numbers_around_every_power_of_ten_are_read_back()
    {
        for (long power = 1; power <= 1_000_000_000_000; power *= 10)
        {
            foreach (long number in new[] { power - 1, power, power + 1, power + (power / 10), (2 * power) + 1, 9 * power })
                AssertReads(number, ToWords(number), "");
        }
    }

    [Fact]
    public void Traditional_and_formal_digits_are_read_back()
    {
        var random = new Random(1955);
        for (int i = 0; i < 5_000; i++)
        {
            long number = random.NextInt64(11, 1_000_000_000_000);
            string formal = ToWords(number);
            foreach ((char plain, char other) in "一二三四五六七八九十百千".Zip("壹贰叁肆伍陆柒捌玖拾佰仟"))
                formal = formal.Replace(plain, other);
            AssertReads(number, formal + "元", "元");
            AssertReads(number, ToWords(number).Replace('万', '萬').Replace('亿', '億').Replace('零', '○'), "");
        }
    }

    [Fact]
    public void A_line_break_within_a_number_changes_nothing()
    {
        var random = new Random(1956);
        for (int i = 0; i < 2_000; i++)
        {
            long number = random.NextInt64(1_000, 1_000_000_000_000);
            string words = ToWords(number);
            int cut = random.Next(1, words.Length);
            AssertReads(number, $"全省有{words[..cut]}\n    {words[cut..]}个社", "个");
        }
    }

    private static void AssertReads(long number, string text, string unit)
    {
        List<QuantityMention> found = Recogniser.Recognise(text, new TextSpan(0, text.Length), Language.Chinese, null);
        Assert.True(found.Count == 1, $"{text}: {string.Join(" ", found)}");
        Assert.True(found[0].Quantity.Low == number && found[0].Quantity.High == number && found[0].Quantity.Unit == unit, $"{text}: {found[0]}");
    }

    private static Func<long, string> Converter()
    {
        Type type = typeof(Humanizer.NumberToWordsExtension).Assembly.GetType("Humanizer.Localisation.NumberToWords.ChineseNumberToWordsConverter", throwOnError: true)!;
        object converter = Activator.CreateInstance(type, nonPublic: true)!;
        MethodInfo convert = type.GetMethod("Convert", [typeof(long)])!;
        return number => (string)convert.Invoke(converter, [number])!;
    }
}
