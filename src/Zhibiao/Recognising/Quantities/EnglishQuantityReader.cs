using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

internal sealed class EnglishQuantityReader(QuantityVocabulary vocabulary)
{
    public void Read(string text, TextSpan span, List<Draft> drafts) => _ = vocabulary;
}
