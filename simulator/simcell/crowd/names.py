"""Words of which nicknames and handles are made, and their patterns, in pairs: Chinese, English."""

from __future__ import annotations

STEP = 37379  # a prime that divides none of the numbers below

HANDLE_FIRST = (
    "quiet", "morning", "paper", "amber", "river", "window", "cloudy", "little", "north", "plain", "winter", "lantern",
    "green", "distant", "silver", "wooden", "late", "salty", "rainy", "slow", "sunny", "second", "lucky", "humble",
)  # fmt: skip
HANDLE_SECOND = (
    "harbour", "kettle", "sparrow", "bridge", "orchard", "umbrella", "pebble", "meadow", "compass", "staircase", "acorn",
    "teapot", "ferry", "notebook", "maple", "signal", "dumpling", "bicycle", "balcony", "radish", "otter", "pencil",
    "thermos", "slipper", "magpie", "lotus", "walnut", "ladder",
)  # fmt: skip

# What a zh nickname puts before a thing, and what an en one does.
ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("慢半拍的", "Slow"), ("不熬夜的", "Early"), ("爱晒太阳的", "Sunny"), ("起不来的", "Sleepy"), ("加班的", "Overtime"),
    ("路过的", "Passing"), ("没带伞的", "Soggy"), ("正在减肥的", "Hungry"), ("三分糖的", "Half-Sweet"), ("话不多的", "Quiet"),
    ("今天也想请假的", "Day-Off"), ("算了吧的", "Never-Mind"), ("认真的", "Earnest"), ("圆滚滚的", "Round"), ("会发光的", "Glowing"),
    ("爱较真的", "Picky"), ("退休的", "Retired"), ("迷路的", "Lost"), ("晚风里的", "Evening"), ("没睡醒的", "Drowsy"),
)  # fmt: skip
THINGS: tuple[tuple[str, str], ...] = (
    ("橘猫", "Ginger Cat"), ("饭团", "Rice Ball"), ("豆浆", "Soy Milk"), ("小麻雀", "Sparrow"), ("柚子", "Pomelo"),
    ("西瓜", "Melon"), ("土豆", "Potato"), ("板凳", "Footstool"), ("保温杯", "Thermos"), ("芦苇", "Reed"), ("核桃", "Walnut"),
    ("云朵", "Cloud"), ("蒲公英", "Dandelion"), ("茶缸", "Tin Mug"), ("鹅卵石", "Pebble"), ("糯米糕", "Rice Cake"),
    ("小刺猬", "Hedgehog"), ("自行车", "Bicycle"), ("萝卜", "Radish"), ("纸飞机", "Paper Plane"), ("路灯", "Street Lamp"),
    ("桂花", "Osmanthus"), ("栗子", "Chestnut"), ("河蚌", "Mussel"), ("小火车", "Little Train"), ("毛线团", "Ball of Wool"),
    ("莲蓬", "Lotus Pod"), ("风铃", "Wind Chime"), ("海苔", "Seaweed"), ("气球", "Balloon"), ("薄荷", "Mint"), ("石榴", "Pomegranate"),
    ("萤火虫", "Firefly"), ("灯笼", "Lantern"), ("竹蜻蜓", "Bamboo Copter"), ("山楂", "Hawthorn"), ("旧书包", "Old Satchel"),
)  # fmt: skip

# {a} adjective, {t} thing, {g} given name, {s} surname (in English its initial).
_PLAIN: tuple[tuple[str, str], ...] = (
    ("{a}{t}", "{a} {t}"),
    ("{t}不熬夜", "{t} Sleeps Early"),
    ("{g}今天也很好", "{g} Is Fine Today"),
    ("{s}同学的{t}", "{g}'s {t}"),
    ("一颗{t}", "One {t}"),
    ("{g}爱吃{t}", "{g} and the {t}"),
    ("{t}与{g}", "{t} & {g}"),
    ("是{t}呀", "It's {t}"),
    ("{t}一号店长", "{t} Keeper"),
    ("{g}在路上", "{g} on the Way"),
    ("{a}{g}", "{a} {g}"),
    ("小{s}吃不胖", "{g} Eats Everything"),
    ("半个{t}", "Half a {t}"),
    ("{t}要早起", "{t} Gets Up Early"),
    ("风吹{t}", "{t} in the Wind"),
    ("{g}和{t}的周末", "Weekend of {g} and {t}"),
    ("等{t}开门", "Waiting for {t}"),
    ("{t}没有烦恼", "{t} Has No Worries"),
    ("{s}{s}不慌", "Calm {g}"),
    ("第三颗{t}", "Third {t}"),
)
_PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "notes": (("{g}的小日常", "{g}, Day by Day"), ("{t}记事本", "{t} Notes"), ("{g}爱分享", "{g} Shares")),
    "clips": (("{s}哥不加班", "{g} Clocks Off"), ("{s}姐看热闹", "{g} Watches"), ("{g}随手拍", "{g}'s Clips")),
    "circle": (
        ("{s}姐", "{g} {s}."), ("小{s}", "{g} {s}"), ("老{s}", "Old {g}"), ("{g}妈妈", "{g}'s Mum"),
        ("{g}", "{g}"), ("{s}老师", "{g} the Teacher"), ("隔壁{s}叔", "{g} Next Door"),
    ),
    "forum": (("老街{s}叔", "{g} of Old Street"), ("{s}师傅开夜车", "{g} Drives Nights"), ("河边{t}", "Riverside {t}")),
    "reviews": (("匿名用户·{t}", "Anonymous {t}"), ("{s}女士", "Ms {s}."), ("{s}先生", "Mr {s}."), ("{a}{t}", "{a} {t}")),
}  # fmt: skip
_MEDIA: tuple[tuple[str, str], ...] = (
    ("{t}说事", "{t} Explains"), ("{s}哥聊民生", "Street Talk with {g}"), ("城事{t}", "City {t}"),
    ("{t}观察", "{t} Watch"), ("{g}追问", "{g} Asks On"), ("夜读{t}", "{t} at Night"),
)  # fmt: skip
_OLD: tuple[tuple[str, str], ...] = (
    ("静心{t}", "Peaceful {t}"), ("老{s}在听", "Old {g} Listens"), ("{s}老师退休了", "{g}, Retired"), ("岁月如{t}", "{t} of the Years"),
    ("平安{t}", "Safe {t}"),
    ("{s}师傅", "{g} of the Workshop"),
    ("知足{s}叔", "Content {g}"),
    ("夕阳{t}", "Evening {t}"),
    ("种花的{s}阿姨", "{g} Grows Flowers"),
    ("{g}奶奶家的{t}", "Grandma {g}'s {t}"),
)  # fmt: skip


def patterns_of(platform: str, attitude: str, age: str) -> tuple[tuple[str, str], ...]:
    """Patterns of nicknames for a platform, for who lives on being read (self-media), and for an age group."""
    if attitude == "media" and platform != "circle":
        return _MEDIA
    if platform == "circle":
        return _PLACES["circle"]
    if age in ("50-64", "65+"):
        return (*_OLD, *_PLACES.get(platform, ()))
    return (*_PLAIN, *_PLACES.get(platform, ()))
