namespace Zhibiao.Model;

/// <summary>What a cue word does to the numbers near it.</summary>
public enum CueKind
{
    /// <summary>计划, 指标, 规划, 拟: what follows is planned.</summary>
    Plan,

    /// <summary>要求, 任务, 必须: what follows is demanded.</summary>
    Requirement,

    /// <summary>预计, 可能, 争取, 将: what follows is foreseen.</summary>
    Forecast,

    /// <summary>估产, 估计: an estimate.</summary>
    Estimate,

    /// <summary>已, 已经, 完成, 实际: what follows is reported.</summary>
    Reported,

    /// <summary>原有, 原报, 过去: the state before.</summary>
    Before,

    /// <summary>增至, 发展到, 达到, 减到: the level reached.</summary>
    Reached,

    /// <summary>增加, 提高, 上升: more by so much.</summary>
    Increase,

    /// <summary>减少, 降低, 下降: less by so much.</summary>
    Decrease,

    /// <summary>新建, 再发展, 新增: so many added.</summary>
    Addition,

    /// <summary>撤销, 裁减: so many taken away.</summary>
    Removal,

    /// <summary>占: a part of a whole.</summary>
    Share,

    /// <summary>比, 较: the thing compared with follows.</summary>
    Compare,

    /// <summary>每: one of the things that follow.</summary>
    Each,

    /// <summary>平均.</summary>
    Average,

    /// <summary>共, 合计, 总计: a total over all that was named.</summary>
    Total,

    /// <summary>其中, 内有: parts of what went before follow.</summary>
    Part,

    /// <summary>分别: values go to the things listed in their order.</summary>
    Respectively,

    /// <summary>都, 均, 各: of each of the things listed.</summary>
    Every,

    /// <summary>由, 从: the baseline follows.</summary>
    From,

    /// <summary>有, 为, 是, 达: the number is said of what stands before.</summary>
    Link,

    /// <summary>如, 例如: an instance follows.</summary>
    Example,

    /// <summary>这, 上述, 以上: points back to a number already given.</summary>
    Pointing,

    /// <summary>据, 根据: the basis of a statement follows.</summary>
    Basis,

    /// <summary>统计, 调查, 报告: the act that a basis names.</summary>
    Survey,

    /// <summary>等: closes a list.</summary>
    ListEnd,

    /// <summary>、 和 及 与: joins the things of a list.</summary>
    Join,

    /// <summary>的: binds what stands before to the noun behind.</summary>
    Of,

    /// <summary>到, 往, 向: a direction; the place behind is where something goes.</summary>
    Toward,

    /// <summary>超过, 高于, 高出: above something named.</summary>
    Above,

    /// <summary>低于, 少于: below something named.</summary>
    Below,

    /// <summary>其他县, 有的地区: places other than those named.</summary>
    Others,

    /// <summary>A word that ends a noun phrase and says nothing else: 但, 而, 因, 被, 把.</summary>
    Stop,
}
